import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { ensureRegions } from '../../space/index.ts'
import { ensureOrganisations } from '../organisations/ensure.ts'
import { cookieOf, nobodyId, signIn } from '../testing.ts'
import { createAccount } from './create.ts'
import type { NewStaff } from './new-staff.ts'
import { hasAccounts } from './queries.ts'
import { createStaff, insertStaff, prepareStaff } from './staff.ts'

let t: TestHub
let team: { id: string; path: string }
let regionPath: string

beforeEach(async () => {
  t = await testHub()
  const organisations = [{ code: 'team', name: '养护一队' }]
  const made = await t.db.tx((tx) => ensureOrganisations(tx, { standard: 'local', organisations }))
  team = made.get('team') ?? { id: '', path: '' }
  const regions = await t.db.tx((tx) => ensureRegions(tx, { standard: 'local', names: ['善城市'] }))
  regionPath = regions.get('善城市')?.path ?? ''
})

const staff = (): NewStaff[] => [
  { name: '林知禾', role: 'handler', account: 'handler', organisationId: team.id },
  { name: '陈衡', role: 'dispatcher', account: 'dispatcher', organisationId: team.id, scope: {} },
  {
    name: '周砚',
    role: 'grid-worker',
    account: 'grid',
    organisationId: team.id,
    scope: { regionPath },
  },
  { name: '吴予', role: 'handler', account: null, organisationId: team.id },
]

async function count(table: 'person' | 'account' | 'role_grant'): Promise<number> {
  const tables = {
    person: sql`identity.person`,
    account: sql`identity.account`,
    role_grant: sql`identity.role_grant`,
  }
  return (await t.db.tx((tx) => tx.one<{ n: number }>(sql`SELECT count(*) AS n FROM ${tables[table]}`))).n
}

test('many are made at once, and whoever has an account signs in', async () => {
  expect(await t.db.tx(hasAccounts)).toBe(false)
  const made = await createStaff(t.hub, staff())
  expect(made.map(({ account, password }) => [account, password !== null])).toEqual([
    ['handler', true],
    ['dispatcher', true],
    ['grid', true],
    [null, false],
  ])
  const views = []
  for (const { account, password } of made.slice(0, 3)) {
    const answer = await signIn(t, account ?? '', password ?? '')
    expect(answer.statusCode).toBe(201)
    views.push(answer.json())
  }
  const scopes = views.map(({ grants: [grant] }) => [grant.organisationPath, grant.regionPath])
  expect(scopes).toEqual([
    [team.path, null],
    [null, null],
    [null, regionPath],
  ])
  expect(views.map(({ organisation }) => organisation.name)).toEqual(Array(3).fill('养护一队'))
  expect(await count('person')).toBe(4)
})

test('fits into a transaction of the caller, which may still fail as a whole', async () => {
  const prepared = await prepareStaff(t.hub, staff())
  const cut = t.db.tx(async (tx) => {
    await insertStaff(tx, prepared)
    throw new Error('cut short')
  })
  await expect(cut).rejects.toThrow('cut short')
  expect(await count('person')).toBe(0)
  expect(await t.db.tx((tx) => insertStaff(tx, prepared))).toHaveLength(4)
})

describe('bad input makes nothing and names who and what', () => {
  test.each<[string, Partial<NewStaff>, string]>([
    ['an unknown role', { role: 'emperor' }, 'role'],
    ['an unknown organisation', { organisationId: nobodyId }, 'organisationId'],
    ['an unknown region', { scope: { regionPath: '77/' } }, 'regionPath'],
    ['a weak password', { password: 'password2026' }, 'password'],
    ['a short password', { password: '短' }, 'password'],
    ['an account with a blank', { account: 'two words' }, 'account'],
    ['a blank name', { name: '  ' }, 'name'],
  ])('%s', async (_name, wrong, field) => {
    const list = staff().map((one, index) => (index === 1 ? { ...one, ...wrong } : one))
    await expect(createStaff(t.hub, list)).rejects.toMatchObject({
      code: 'request.invalid',
      fields: [{ field: `staff/1/${field}` }],
    })
    for (const table of ['person', 'account', 'role_grant'] as const) expect(await count(table)).toBe(0)
  })

  test('one account for two', async () => {
    const list = staff().map((one) => ({ ...one, account: one.account && 'Same' }))
    await expect(createStaff(t.hub, list)).rejects.toMatchObject({
      code: 'identity.accountTaken',
      params: { account: 'Same' },
      fields: [{ field: 'staff/1/account' }],
    })
    expect(await count('person')).toBe(0)
  })
})

describe('one account', () => {
  test('works at once on an empty hub', async () => {
    const { password } = await createAccount(t.hub, { role: 'admin', account: 'root' })
    const answer = await signIn(t, 'root', password)
    expect(answer.json()).toMatchObject({ name: 'root', role: 'admin' })
    expect(cookieOf(answer)).toMatch(/^shanzhi_session=/)
  })

  test('is made once, whatever the letters', async () => {
    await createAccount(t.hub, { role: 'admin', account: 'root' })
    await expect(createAccount(t.hub, { role: 'admin', account: 'ＲＯＯＴ' })).rejects.toMatchObject({
      code: 'identity.accountTaken',
      fields: [{ field: 'account' }],
    })
    const both = await Promise.allSettled(
      ['a.b', 'A.B'].map((account) => createAccount(t.hub, { role: 'admin', account })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('names the wrong field itself', async () => {
    const wrong = createAccount(t.hub, { role: 'emperor', account: 'root' })
    await expect(wrong).rejects.toMatchObject({ fields: [{ field: 'role' }] })
  })
})
