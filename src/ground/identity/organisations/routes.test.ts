import { beforeEach, describe, expect, test } from 'vitest'
import { anonymous, type Grant, type Principal } from '../../../kernel/access/index.ts'
import { auditOf } from '../../../kernel/audit/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { ensureOrganisations } from './ensure.ts'
import type { NewOrganisation, OrganisationView } from './schema.ts'

let t: TestHub

beforeEach(async () => {
  t = await testHub()
})

const nowhere = '01958000-0000-7000-8000-000000000000'

function caller(permissions: string[], scope: Partial<Grant> = {}): Principal {
  const grant: Grant = {
    role: 'r',
    permissions,
    organisationId: null,
    organisationPath: null,
    regionPath: null,
  }
  return { ...anonymous, id: nowhere, kind: 'person', account: 'test', grants: [{ ...grant, ...scope }] }
}

const writer = caller(['identity.write'])
const url = '/api/v1/organisations'

async function post(body: Partial<NewOrganisation>, as: Principal | undefined = writer) {
  return t.inject({ method: 'POST', url, payload: { kind: 'department', ...body }, as })
}

async function make(code: string, parent?: OrganisationView): Promise<OrganisationView> {
  const answer = await post({ code, name: `组织${code}`, parentId: parent?.id })
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

async function patch({ id, version }: OrganisationView, body: object, as = writer) {
  return t.inject({
    method: 'PATCH',
    url: `${url}/${id}`,
    payload: body,
    headers: { 'if-match': `"${version}"` },
    as,
  })
}

test('an organisation is made, audited, announced and read by everybody', async () => {
  const made = await make('001')
  expect(made).toMatchObject({ standard: 'local', path: `${made.id}/`, active: true, version: 1 })
  const read = await t.inject({ url: `${url}/${made.id}` })
  expect(read.json()).toEqual(made)
  expect(read.headers.etag).toBe('"1"')
  const [entry] = await t.db.tx((tx) => auditOf(tx, made.id))
  expect(entry).toMatchObject({ actor: nowhere, action: 'identity.create-organisation' })
  const events = await t.db.tx((tx) =>
    tx.rows(sql`SELECT type FROM kernel.outbox WHERE subject = ${made.id}`),
  )
  expect(events).toEqual([{ type: 'identity.organisation-changed' }])
})

test('the tree nests what lies below', async () => {
  const city = await make('001')
  const street = await make('002', city)
  await make('003', street)
  const { items } = (await t.inject({ url: `${url}/tree` })).json()
  expect(items).toMatchObject([
    { code: '001', children: [{ code: '002', children: [{ code: '003', children: [] }] }] },
  ])
  const below = (await t.inject({ url: `${url}/tree?root=${street.id}` })).json()
  expect(below.items).toMatchObject([{ code: '002', children: [{ code: '003' }] }])
})

test('lists are filtered and paged', async () => {
  const city = await make('001')
  await make('002', city)
  await make('003', city)
  const first = (await t.inject({ url: `${url}?parentId=${city.id}&limit=1` })).json()
  expect(first.items).toMatchObject([{ code: '002' }])
  const second = (await t.inject({ url: `${url}?parentId=${city.id}&limit=1&cursor=${first.next}` })).json()
  expect(second).toMatchObject({ items: [{ code: '003' }], next: null })
  const byName = (await t.inject({ url: `${url}?q=${encodeURIComponent('组织003')}` })).json()
  expect(byName.items).toHaveLength(1)
})

test('a move takes everything below along', async () => {
  const city = await make('001')
  const street = await make('002', city)
  const team = await make('003', street)
  const other = await make('004', city)
  const moved = await patch(street, { parentId: other.id })
  expect(moved.json().path).toBe(`${city.id}/${other.id}/${street.id}/`)
  const below = (await t.inject({ url: `${url}/${team.id}` })).json()
  expect(below.path).toBe(`${city.id}/${other.id}/${street.id}/${team.id}/`)
})

test('a ring is refused with its field, and nothing moves', async () => {
  const city = await make('001')
  const street = await make('002', city)
  for (const parentId of [city.id, street.id]) {
    const answer = await patch(city, { parentId })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toEqual([{ field: 'parentId', message: '组织不能在自己之下' }])
  }
  expect((await t.inject({ url: `${url}/${city.id}` })).json()).toEqual(city)
})

test('two moves at once cannot make a ring', async () => {
  const a = await make('001')
  const b = await make('002')
  const answers = await Promise.all([patch(a, { parentId: b.id }), patch(b, { parentId: a.id })])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
})

test('deactivating waits for what lies below, and nothing is put below afterwards', async () => {
  const city = await make('001')
  const street = await make('002', city)
  expect((await patch(city, { active: false })).json()).toMatchObject({
    code: 'identity.hasActiveBelow',
    status: 409,
  })
  expect((await patch(street, { active: false })).json()).toMatchObject({ active: false, version: 2 })
  const answer = await post({ code: '003', name: '组', parentId: street.id })
  expect(answer.json().errors).toMatchObject([{ field: 'parentId' }])
})

test('nothing comes back to life below what is not active', async () => {
  const city = await make('001')
  const street = (await patch(await make('002', city), { active: false })).json()
  const closed = (await patch(city, { active: false })).json()
  const refused = await patch(street, { active: true })
  expect(refused.json().errors).toEqual([{ field: 'parentId', message: '上级组织已停用' }])
  await patch(closed, { active: true })
  expect((await patch(street, { active: true })).json()).toMatchObject({ active: true })
})

describe('bad input', () => {
  test.each<[string, object, string]>([
    ['no name', { code: '1', name: '' }, 'name'],
    ['a blank name', { code: '1', name: '  ' }, 'name'],
    ['a code with a space', { code: '1 2', name: '组' }, 'code'],
    ['an unknown kind', { code: '1', name: '组', kind: 'planet' }, 'kind'],
    ['an unknown parent', { code: '1', name: '组', parentId: nowhere }, 'parentId'],
    ['an unknown region', { code: '1', name: '组', regionPath: '77/' }, 'regionPath'],
    ['an undeclared field', { code: '1', name: '组', path: '/' }, 'path'],
  ])('%s', async (_name, body, field) => {
    const answer = await post(body)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ field }])
  })

  test('a code that is taken within the standard', async () => {
    const first = await make('001')
    const again = await post({ code: '001', name: '另一个' })
    expect(again.statusCode).toBe(409)
    expect(again.json().errors).toMatchObject([{ field: 'code' }])
    expect((await post({ code: '001', name: '另一个', standard: 'other' })).statusCode).toBe(201)
    expect((await patch(first, { code: '001' })).statusCode).toBe(200)
  })

  test('no version, or an old one', async () => {
    const made = await make('001')
    expect(
      (await t.inject({ method: 'PATCH', url: `${url}/${made.id}`, payload: {}, as: writer })).statusCode,
    ).toBe(428)
    expect((await patch({ ...made, version: 7 }, { name: '新名' })).statusCode).toBe(412)
  })

  test('an organisation that is not there', async () => {
    expect((await t.inject({ url: `${url}/${nowhere}` })).statusCode).toBe(404)
    expect((await t.inject({ url: `${url}/none` })).statusCode).toBe(422)
  })
})

describe('forbidden', () => {
  test('without sign-in and without permission', async () => {
    expect(
      (await t.inject({ method: 'POST', url, payload: { code: '1', name: '组', kind: 'other' } })).statusCode,
    ).toBe(401)
    expect((await post({ code: '1', name: '组' }, caller(['identity.read']))).statusCode).toBe(403)
  })

  test('outside the caller’s organisation: a root, a stranger, a move in or out', async () => {
    const mine = await make('001')
    const below = await make('002', mine)
    const foreign = await make('003')
    const scoped = caller(['identity.write'], { organisationPath: mine.path })
    expect((await post({ code: '9', name: '组' }, scoped)).statusCode).toBe(403)
    expect((await patch(foreign, { name: '抢' }, scoped)).statusCode).toBe(403)
    expect((await patch(foreign, { parentId: mine.id }, scoped)).statusCode).toBe(403)
    expect((await patch(below, { parentId: foreign.id }, scoped)).statusCode).toBe(403)
    expect((await patch(below, { parentId: null }, scoped)).statusCode).toBe(403)
    expect((await patch(below, { name: '新名' }, scoped)).statusCode).toBe(200)
  })
})

describe('importers', () => {
  const ensure = (organisations: Parameters<typeof ensureOrganisations>[1]['organisations']) =>
    t.db.tx((tx) => ensureOrganisations(tx, { standard: 'demo', organisations }))

  test('get organisations by name, the same ones again', async () => {
    const first = await ensure([
      { name: 'Solid Waste' },
      { name: ' Solid Waste' },
      { name: 'Transportation' },
    ])
    expect(first.get('Solid Waste')?.code).toBe('M00001')
    expect(await ensure([{ name: 'Transportation' }, { name: 'Solid Waste' }])).toEqual(
      new Map(['Transportation', 'Solid Waste'].map((name) => [name, first.get(name)])),
    )
    expect((await t.inject({ url })).json().items).toHaveLength(2)
  })

  test('build a tree by codes', async () => {
    const made = await ensure([
      { code: 'c', name: '城管局', kind: 'department' },
      { code: 't', name: '一队', kind: 'team', parent: 'c' },
    ])
    expect(made.get('t')?.path).toBe(`${made.get('c')?.id}/${made.get('t')?.id}/`)
  })

  test('are told of an unknown parent, and nothing is made', async () => {
    await expect(ensure([{ name: '一' }, { code: 't', name: '一队', parent: 'none' }])).rejects.toMatchObject(
      {
        fields: [{ field: 'organisations/1/parent' }],
      },
    )
    expect((await t.inject({ url })).json().items).toEqual([])
  })
})
