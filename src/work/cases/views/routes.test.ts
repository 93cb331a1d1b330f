// Saved views: presets by permission, own ones, shared ones; nobody changes another person's.
import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '../../../kernel/access/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { makeTown, reader, type Town } from '../list/testing.ts'

let t: TestHub
let town: Town
let ann: Principal
let ben: Principal
let carl: Principal
beforeEach(async () => {
  t = await testHub()
  town = await makeTown(t)
  const { A, B } = town.organisations
  const id = (n: number) => `01958000-0000-7000-8000-00000000000${n}`
  ann = reader(['cases.read'], {}, { id: id(1), organisationId: A.id })
  ben = reader(['cases.read'], {}, { id: id(2), organisationId: A.id })
  carl = reader(['cases.read'], {}, { id: id(3), organisationId: B.id })
})

const path = '/api/v1/cases/views'
const lamps = { name: '路灯', filter: { q: '路灯', kind: 'open' } }

function save(payload: object, as: Principal) {
  return t.inject({ method: 'POST', url: path, payload, as })
}

async function saved(as: Principal): Promise<[string, boolean][]> {
  const { items } = (await t.inject({ method: 'GET', url: path, as })).json()
  return items
    .filter(({ preset }: { preset: boolean }) => !preset)
    .map(({ name, own }: { name: string; own: boolean }) => [name, own])
}

async function presets(
  as: Principal,
): Promise<{ id: string; name: string; filter: Record<string, string> }[]> {
  const { items } = (await t.inject({ method: 'GET', url: path, as })).json()
  return items.filter(({ preset }: { preset: boolean }) => preset)
}

test('one’s own views are seen by oneself, shared ones by the organisation, and by nobody else', async () => {
  expect((await save(lamps, ann)).statusCode).toBe(201)
  expect((await save({ ...lamps, name: '大家的', shared: true }, ann)).statusCode).toBe(201)
  expect(await saved(ann)).toEqual([
    ['大家的', true],
    ['路灯', true],
  ])
  expect(await saved(ben)).toEqual([['大家的', false]])
  expect(await saved(carl)).toEqual([])
})

test('only the owner changes a view, and only the version they saw', async () => {
  const made = await save({ ...lamps, shared: true }, ann)
  const url = `${path}/${made.json().id}`
  const change = { method: 'PUT' as const, url, payload: { ...lamps, name: '路灯二' } }
  expect((await t.inject({ ...change, as: ann })).statusCode).toBe(428)
  expect((await t.inject({ ...change, as: ann, headers: { 'if-match': '"7"' } })).statusCode).toBe(412)
  expect((await t.inject({ ...change, as: ben, headers: { 'if-match': '"1"' } })).statusCode).toBe(404)
  const changed = await t.inject({ ...change, as: ann, headers: { 'if-match': String(made.headers.etag) } })
  expect([changed.statusCode, changed.headers.etag, changed.json().shared]).toEqual([200, '"2"', false])
  expect((await t.inject({ method: 'DELETE', url, as: ben })).statusCode).toBe(404)
  expect(
    (await t.inject({ method: 'DELETE', url, as: ann, headers: { 'if-match': '"1"' } })).statusCode,
  ).toBe(412)
  expect((await t.inject({ method: 'DELETE', url, as: ann })).statusCode).toBe(204)
  expect(await saved(ann)).toEqual([])
})

test('presets follow what one may do, and every one of them is a list that works', async () => {
  expect((await presets(reader([]))).length).toBe(0)
  const few = (await presets(ann)).map(({ id }) => id)
  expect(few).toContain('overdue')
  expect(few).not.toContain('to-verify')
  const everything = ['read', 'handle', 'accept', 'dispatch', 'verify', 'close', 'pause', 'oversee']
  const boss = reader(everything.map((name) => `cases.${name}`))
  const all = await presets(boss)
  expect(all).toHaveLength(13)
  for (const { filter, id } of all) {
    const url = `/api/v1/cases?${new URLSearchParams(filter)}`
    expect([id, (await t.inject({ method: 'GET', url, as: boss })).statusCode]).toEqual([id, 200])
  }
})

test.each([
  [{ name: '', filter: {} }, 'name'],
  [{ name: '好', filter: { colour: 'red' } }, 'filter/colour'],
  [{ name: '好', filter: { kind: 1 } }, 'filter/kind'],
  [{ name: '好' }, 'filter'],
])('%j is refused with its field', async (payload, field) => {
  const answer = await save(payload, ann)
  expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, field])
})

test('who belongs to no organisation has none to share with', async () => {
  const answer = await save({ ...lamps, shared: true }, reader(['cases.read']))
  expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, 'shared'])
})
