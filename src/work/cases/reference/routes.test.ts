// Dictionaries, flows and calendars: open to read, loaded as versions by whoever may configure.
import { beforeEach, describe, expect, test } from 'vitest'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import ordinary from '../calendar/ordinary.json' with { type: 'json' }
import { defaultFlow } from '../flow/default-flow.ts'
import { analyst, reader } from '../list/testing.ts'
import { seedCases } from './rules.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
  await t.db.tx(seedCases)
})

const steward = reader(['cases.configure'])
const get = (url: string) => t.inject({ method: 'GET', url })
const post = (url: string, payload: object, as = steward) => t.inject({ method: 'POST', url, payload, as })

describe('categories', () => {
  const lamp = { code: '1', name: { zh: '路灯', en: 'Street lamp' }, synonyms: ['灯杆'] }
  const dictionary = { standard: 'ours', kind: 'matter', categories: [lamp, { ...lamp, code: '2' }] }

  test('loading twice changes nothing; what differs becomes a new version', async () => {
    expect((await post('/api/v1/categories', dictionary)).json()).toEqual({ changed: 2 })
    expect((await post('/api/v1/categories', dictionary)).json()).toEqual({ changed: 0 })
    const renamed = { ...dictionary, categories: [{ ...lamp, name: { zh: '路灯设施', en: 'Lamp' } }] }
    expect((await post('/api/v1/categories', renamed)).json()).toEqual({ changed: 1 })
    const one = (await get('/api/v1/categories/ours:matter:1')).json()
    expect(one).toMatchObject({ version: 2, name: { zh: '路灯设施' } })
  })

  test('read by anybody, page by page; a retired one is no longer offered', async () => {
    await post('/api/v1/categories', dictionary)
    const first = (await get('/api/v1/categories?standard=ours&limit=1')).json()
    expect(first.items.map(({ key }: { key: string }) => key)).toEqual(['ours:matter:1'])
    const rest = (await get(`/api/v1/categories?standard=ours&limit=1&cursor=${first.next}`)).json()
    expect([rest.items[0].key, rest.next]).toEqual(['ours:matter:2', null])
    expect((await get('/api/v1/categories?q=灯杆')).json().items).toHaveLength(2)
    const url = '/api/v1/categories/ours:matter:2'
    expect((await t.inject({ method: 'DELETE', url, as: steward })).statusCode).toBe(204)
    expect((await t.inject({ method: 'DELETE', url, as: steward })).statusCode).toBe(404)
    expect((await get(url)).statusCode).toBe(404)
  })

  test('every version can be looked at, retired ones too', async () => {
    await post('/api/v1/categories', dictionary)
    await post('/api/v1/categories', { ...dictionary, categories: [{ ...lamp, synonyms: [] }] })
    await t.inject({ method: 'DELETE', url: '/api/v1/categories/ours:matter:1', as: steward })
    const { items } = (await get('/api/v1/categories/ours:matter:1/versions')).json()
    expect(items.map((one: { version: number }) => one.version)).toEqual([2, 1])
    expect(items[0].retiredAt).toMatch(/^2026/)
    expect((await get('/api/v1/categories/none/versions')).statusCode).toBe(404)
  })

  test('a table is tried, then loaded; a wrong line is named and nothing of the table is kept', async () => {
    const url = '/api/v1/categories/import?standard=ours&kind=matter&name=a.csv'
    const send = (csv: string, dryRun = false, as = steward) =>
      t.inject({
        method: 'POST',
        url: `${url}&dryRun=${dryRun}`,
        payload: Buffer.from(csv),
        headers: { 'content-type': 'application/octet-stream' },
        as,
      })
    const csv = '编码,名称,大类,同义词,情形\n1,路灯,公用设施,灯杆|灯,不亮|漏电!\n2,井盖,公用设施,,\n'
    expect((await send(csv, true)).json()).toMatchObject({ read: 2, created: 2, rejected: 0 })
    expect((await get('/api/v1/categories?standard=ours')).json().items).toEqual([])
    expect((await send(csv)).json()).toMatchObject({ created: 2 })
    expect((await send(csv)).json()).toMatchObject({ unchanged: 2, created: 0, changed: 0 })
    const one = (await get('/api/v1/categories/ours:matter:1')).json()
    expect(one).toMatchObject({ synonyms: ['灯杆', '灯'], className: { zh: '公用设施' } })
    expect(one.conditions[1]).toEqual({ key: '漏电', name: { zh: '漏电', en: '漏电' }, urgent: true })
    const wrong = (await send('编码,名称\n1,换了\n,没有编码\n1,又一个\n')).json()
    expect(wrong.rejects.map(({ field, line }: { field: string; line: number }) => [line, field])).toEqual([
      [3, 'code'],
      [4, 'code'],
    ])
    expect((await get('/api/v1/categories/ours:matter:1')).json().name.zh).toBe('路灯')
    expect((await send(csv, false, analyst)).statusCode).toBe(403)
    expect((await send('')).statusCode).toBe(422)
  })

  test('a code that stands twice is named', async () => {
    const answer = await post('/api/v1/categories', { ...dictionary, categories: [lamp, lamp] })
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, 'categories/1/code'])
  })
})

describe('flows', () => {
  test('everybody may read how cases run', async () => {
    const { items } = (await get('/api/v1/flows')).json()
    expect(items[0]).toMatchObject({ key: defaultFlow.key, states: { reported: { kind: 'open' } } })
    const one = await get(`/api/v1/flows/${defaultFlow.key}?version=1`)
    expect([one.statusCode, one.headers.etag, one.json().initial]).toEqual([200, '"1"', 'reported'])
    expect((await get('/api/v1/flows/none')).statusCode).toBe(404)
  })

  test('the next version is added; another is refused, and so is one that has a dead end', async () => {
    const next = { ...defaultFlow, version: 2, name: { zh: '新流程', en: 'New flow' } }
    expect((await post('/api/v1/flows', next)).statusCode).toBe(201)
    expect((await post('/api/v1/flows', next)).statusCode).toBe(201)
    expect((await get('/api/v1/flows')).json().items[0].version).toBe(2)
    const { items } = (await get(`/api/v1/flows/${defaultFlow.key}/versions`)).json()
    expect(items.map((one: { version: number }) => one.version)).toEqual([2, 1])
    expect((await post('/api/v1/flows?dryRun=true', { ...next, version: 3 })).statusCode).toBe(200)
    expect((await get('/api/v1/flows')).json().items[0].version).toBe(2)
    const skipped = await post('/api/v1/flows', { ...next, version: 4 })
    expect(skipped.json().errors[0].field).toBe('version')
    const changed = await post('/api/v1/flows', { ...next, poorRating: 1 })
    expect(changed.json().errors[0].field).toBe('version')
    const lost = { ...next, version: 3, clock: { ...next.clock, calendar: 'lost' } }
    expect((await post('/api/v1/flows', lost)).json().errors[0].field).toBe('clock/calendar')
    const open = next.actions.filter(({ kind }) => kind !== 'close')
    expect((await post('/api/v1/flows', { ...next, version: 3, actions: open })).statusCode).toBe(422)
  })
})

describe('calendars', () => {
  test('the next version is added, a wrong one is refused with its day', async () => {
    const next = { ...ordinary, version: 2, holidays: ['2026-01-01'] }
    expect((await post('/api/v1/calendars', next)).statusCode).toBe(201)
    expect((await get('/api/v1/calendars')).json().items[0]).toMatchObject({ version: 2 })
    expect((await get(`/api/v1/calendars/${ordinary.key}?version=1`)).json().version).toBe(1)
    const wrong = await post('/api/v1/calendars', { ...next, version: 3, holidays: ['2026-02-30'] })
    expect([wrong.statusCode, wrong.json().errors[0].field]).toEqual([422, 'holidays/0'])
  })
})

test('a calendar says when a limit ends, and keeps nothing that is only tried', async () => {
  const url = `/api/v1/calendars/${ordinary.key}`
  const ends = (query: string) => get(`${url}/ends?${query}`)
  // Friday 17:00 in Shanghai: one working hour is left, the second one is Monday's first.
  const friday = await ends('amount=2&unit=hour&clock=working&from=2026-03-06T09:00:00Z')
  expect(friday.json()).toMatchObject({ dueAt: '2026-03-09T01:00:00.000Z' })
  const running = await ends('amount=2&unit=hour&clock=running&from=2026-03-06T09:00:00Z')
  expect(running.json()).toMatchObject({ dueAt: '2026-03-06T11:00:00.000Z' })
  expect((await ends('amount=0&unit=hour&clock=working')).json().errors[0].field).toBe('amount')
  expect((await get('/api/v1/calendars/none/ends?amount=1&unit=day&clock=working')).statusCode).toBe(404)
  const next = { ...ordinary, version: 2 }
  expect((await post('/api/v1/calendars?dryRun=true', next)).statusCode).toBe(200)
  const { items } = (await get(`${url}/versions`)).json()
  expect(items.map((one: { version: number }) => one.version)).toEqual([1])
})

test.each(['/api/v1/categories', '/api/v1/flows', '/api/v1/calendars'])(
  '%s is loaded only by whoever may configure',
  async (url) => {
    expect((await post(url, {}, analyst)).statusCode).toBe(403)
    expect((await t.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(401)
  },
)
