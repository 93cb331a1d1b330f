import { beforeEach, describe, expect, test } from 'vitest'
import { auditOf } from '../../../kernel/audit/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { ensureOrganisations } from '../organisations/ensure.ts'
import { shippedRoles } from '../roles/shipped.ts'
import { caller, nobodyId, type Person, signedInAs } from '../testing.ts'

let t: TestHub
let admin: Person
let handler: Person
let city: { id: string; path: string }
let team: { id: string; path: string }

beforeEach(async () => {
  t = await testHub()
  const organisations = [
    { code: 'city', name: '善城市' },
    { code: 'team', name: '养护一队', parent: 'city' },
  ]
  const made = await t.db.tx((tx) => ensureOrganisations(tx, { standard: 'local', organisations }))
  city = made.get('city') ?? { id: '', path: '' }
  team = made.get('team') ?? { id: '', path: '' }
  admin = await signedInAs(t, 'admin')
  handler = await signedInAs(t, 'handler', { organisationId: team.id })
})

const url = '/api/v1/grants'
const give = (body: object) => admin.ask('POST', url, { personId: handler.id, role: 'dispatcher', ...body })
const permissionsOf = async ({ ask }: Person): Promise<string[]> =>
  (await ask('GET', '/api/v1/session')).json().permissions

test('a role given counts with the next request, and no longer once taken back', async () => {
  expect(await permissionsOf(handler)).not.toContain('cases.dispatch')
  const answer = await give({ organisationId: team.id })
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({
    role: 'dispatcher',
    organisationName: '养护一队',
    organisationPath: team.path,
  })
  expect(await permissionsOf(handler)).toContain('cases.dispatch')
  expect((await admin.ask('DELETE', `${url}/${answer.json().id}`)).statusCode).toBe(204)
  expect(await permissionsOf(handler)).not.toContain('cases.dispatch')
  const actions = (await t.db.tx((tx) => auditOf(tx, handler.id))).map(({ action }) => action)
  expect(actions).toEqual(expect.arrayContaining(['identity.grant', 'identity.revoke']))
})

test('a role given until a day ends by itself', async () => {
  await give({ endsAt: '2026-03-02T02:00:00Z' })
  expect(await permissionsOf(handler)).toContain('cases.dispatch')
  t.clock.set('2026-03-02T02:00:00Z')
  expect(await permissionsOf(handler)).not.toContain('cases.dispatch')
})

test('a moved organisation takes the reach of its grants along', async () => {
  const other = await admin.ask('POST', '/api/v1/organisations', {
    code: 'other',
    name: '区政府',
    kind: 'government',
  })
  const moved = await t.inject({
    method: 'PATCH',
    url: `/api/v1/organisations/${team.id}`,
    payload: { parentId: other.json().id },
    headers: { 'if-match': '"1"', cookie: admin.cookie },
  })
  expect(moved.statusCode).toBe(200)
  const [grant] = (await handler.ask('GET', '/api/v1/session')).json().grants
  expect(grant.organisationPath).toBe(`${other.json().id}/${team.id}/`)
})

test('grants are listed by person and role, in the caller’s scope', async () => {
  const { items } = (await admin.ask('GET', `${url}?personId=${handler.id}`)).json()
  expect(items).toMatchObject([{ role: 'handler', organisationId: team.id }])
  const list = async (organisationPath: string | null) => {
    const as = caller(['identity.read'], { organisationPath })
    return (await t.inject({ url, as })).json().items.map(({ role }: { role: string }) => role)
  }
  expect((await list(null)).sort()).toEqual(['admin', 'handler'])
  expect(await list(city.path)).toEqual(['handler'])
})

describe('bad input', () => {
  test.each<[string, object, string]>([
    ['nobody', { personId: nobodyId }, 'personId'],
    ['an unknown role', { role: 'emperor' }, 'role'],
    ['an unknown organisation', { organisationId: nobodyId }, 'organisationId'],
    ['an unknown region', { regionPath: '77/' }, 'regionPath'],
    ['an end in the past', { endsAt: '2020-01-01T00:00:00Z' }, 'endsAt'],
    ['no date', { endsAt: 'tomorrow' }, 'endsAt'],
    ['permissions of one’s own', { permissions: ['identity.write'] }, 'permissions'],
  ])('%s', async (_name, body, field) => {
    const answer = await give(body)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ field }])
  })

  test('a grant that is not there, or was taken back already', async () => {
    expect((await admin.ask('DELETE', `${url}/${nobodyId}`)).json().code).toBe('identity.noGrant')
    const { id } = (await give({})).json()
    await admin.ask('DELETE', `${url}/${id}`)
    expect((await admin.ask('DELETE', `${url}/${id}`)).statusCode).toBe(404)
  })
})

describe('nobody gives what they do not hold there themselves', () => {
  const clerk = (permissions: string[], organisationPath: string | null) =>
    caller(['identity.write', ...permissions], { organisationPath })
  const giveAs = (as: ReturnType<typeof caller>, body: object) =>
    t.inject({ method: 'POST', url, payload: { personId: handler.id, ...body }, as })

  test('a role with more permissions', async () => {
    const answer = await giveAs(clerk([], null), { role: 'admin' })
    expect(answer.statusCode).toBe(403)
    expect(answer.json().code).toBe('identity.aboveYou')
  })

  test('a wider organisation, or everywhere', async () => {
    const held = shippedRoles.find(({ code }) => code === 'handler')?.permissions ?? []
    const within = clerk([...held], team.path)
    expect((await giveAs(within, { role: 'handler', organisationId: city.id })).statusCode).toBe(403)
    expect((await giveAs(within, { role: 'handler' })).statusCode).toBe(403)
    expect((await giveAs(within, { role: 'handler', organisationId: team.id })).statusCode).toBe(201)
  })

  test('and the last administrator stays', async () => {
    const { items } = (await admin.ask('GET', `${url}?personId=${admin.id}`)).json()
    const answer = await admin.ask('DELETE', `${url}/${items[0].id}`)
    expect(answer.json().code).toBe('identity.lastAdministrator')
  })

  test('two last administrators cannot remove each other at once', async () => {
    const deputy = await signedInAs(t, 'admin', { account: 'deputy' })
    const { items } = (await admin.ask('GET', `${url}?role=admin`)).json()
    const grantOf = (person: Person) =>
      items.find((grant: { personId: string }) => grant.personId === person.id).id
    const answers = await Promise.all([
      admin.ask('DELETE', `${url}/${grantOf(deputy)}`),
      deputy.ask('DELETE', `${url}/${grantOf(admin)}`),
    ])
    expect(answers.filter(({ statusCode }) => statusCode === 204)).toHaveLength(1)
  })
})
