// Exports: made in the background, within the reader's reach, fetched by their owner alone, gone after a while.
import { Readable } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '../../../kernel/access/index.ts'
import { auditOf } from '../../../kernel/audit/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import { readTable, type TableRow } from '../../../kernel/tabular/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { makeTown, reader, type Town } from '../list/testing.ts'

let t: TestHub
let town: Town
beforeEach(async () => {
  t = await testHub()
  town = await makeTown(t)
})

const path = '/api/v1/cases/exports'
const both = ['cases.read', 'cases.export']
const boss = reader(both)
const other = reader(both, {}, { id: '01958000-0000-7000-8000-000000000009' })

function start(payload: object, as: Principal = boss) {
  return t.inject({ method: 'POST', url: path, payload, as, headers: { 'accept-language': 'en' } })
}

async function exported(
  payload: object,
  as: Principal = boss,
): Promise<{ id: string; file: Buffer; type: string }> {
  const { id } = (await start(payload, as)).json()
  await t.background.settle()
  const answer = await t.inject({ method: 'GET', url: `${path}/${id}/file`, as })
  expect(answer.statusCode).toBe(200)
  return { id, file: answer.rawPayload, type: String(answer.headers['content-type']) }
}

async function rowsOf(file: Buffer, format: 'csv' | 'xlsx'): Promise<Record<string, string>[]> {
  const rows: TableRow[] = []
  for await (const row of readTable(Readable.from([file]), { format })) rows.push(row)
  return rows.flatMap((row) => ('cells' in row ? [row.cells] : []))
}

test('a CSV with every case of the filter, in the reader’s language and the place’s time', async () => {
  const started = await start({ format: 'csv', filter: { kind: 'closed', q: '', overdue: false } })
  expect(started.statusCode).toBe(202)
  expect(started.json()).toMatchObject({ state: 'waiting', progress: 0, done: 0, total: null })
  const { id } = started.json()
  const early = await t.inject({ method: 'GET', url: `${path}/${id}/file`, as: boss })
  expect(early.statusCode).toBe(409)
  await t.background.settle()
  const state = (await t.inject({ method: 'GET', url: `${path}/${id}`, as: boss })).json()
  expect(state).toMatchObject({ state: 'done', progress: 1, done: 4, total: 4 })
  const answer = await t.inject({ method: 'GET', url: `${path}/${id}/file`, as: boss })
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="cases-[\w-]+\.csv"$/)
  const rows = await rowsOf(answer.rawPayload, 'csv')
  expect(rows.map(({ Title }) => Title)).toEqual(['井盖松动', '垃圾成堆', '人民路路灯坏了', '解放路路灯不亮'])
  expect(rows[3]).toMatchObject({
    State: 'Closed',
    Category: 'Street lamp',
    Organisation: '城管局',
    Reported: '2026-02-01 09:00',
    'Closed in time': 'yes',
  })
  const events = await t.db.tx((tx) =>
    tx.rows<{ type: string }>(sql`SELECT type FROM kernel.outbox WHERE subject = ${id}`),
  )
  expect(events).toEqual([{ type: 'cases.export-finished' }])
  const actions = (await t.db.tx((tx) => auditOf(tx, id))).map(({ action }) => action)
  expect(actions).toEqual(['cases.export', 'cases.fetch-export'])
})

test('an XLSX; a title that begins like a formula is text', async () => {
  await t.db.tx((tx) => tx.run(sql`UPDATE cases.case SET title = '=1+2' WHERE external_id = 'late'`))
  const { file, type } = await exported({ format: 'xlsx', filter: { ratingMax: 2 } })
  expect(type).toContain('spreadsheetml')
  expect((await rowsOf(file, 'xlsx')).map(({ Title }) => Title)).toEqual(["'=1+2"])
  const { file: csv } = await exported({ format: 'csv', filter: { ratingMax: 2 } })
  expect((await rowsOf(csv, 'csv')).map(({ Title }) => Title)).toEqual(["'=1+2"])
})

test('only what the reader may read and export', async () => {
  const { B } = town.organisations
  const ofB = reader(both, { organisationPath: B.path }, { id: other.id })
  const { file } = await exported({ format: 'csv', filter: { kind: 'open,closed' } }, ofB)
  expect((await rowsOf(file, 'csv')).map(({ Title }) => Title)).toEqual([
    '垃圾没人收',
    '井盖缺失，Building 5 门口',
    '垃圾成堆',
  ])
})

test('nobody else sees an export; without the permission there is none', async () => {
  const { id } = await exported({ format: 'csv' })
  for (const url of [`${path}/${id}`, `${path}/${id}/file`]) {
    expect((await t.inject({ method: 'GET', url, as: other })).statusCode).toBe(404)
    expect((await t.inject({ method: 'GET', url, as: reader(['cases.read']) })).statusCode).toBe(403)
    expect((await t.inject({ method: 'GET', url })).statusCode).toBe(401)
  }
  expect((await start({ format: 'csv' }, reader(['cases.read']))).statusCode).toBe(403)
})

test('the file is removed after its time, unless another export is the same file', async () => {
  const first = await exported({ format: 'csv' })
  t.clock.advance(3_600_000)
  const second = await exported({ format: 'csv' })
  t.clock.advance(71.5 * 3_600_000)
  await t.background.settle()
  const gone = await t.inject({ method: 'GET', url: `${path}/${first.id}/file`, as: boss })
  const kept = await t.inject({ method: 'GET', url: `${path}/${second.id}/file`, as: boss })
  expect([gone.statusCode, kept.statusCode]).toEqual([404, 200])
  t.clock.advance(3_600_000)
  await t.background.settle()
  const state = (await t.inject({ method: 'GET', url: `${path}/${second.id}`, as: boss })).json()
  expect(state.state).toBe('removed')
})

test.each([
  [{ format: 'pdf' }, 'format'],
  [{ format: 'csv', filter: { colour: 'red' } }, 'filter/colour'],
  [{ format: 'csv', filter: { kind: 'gone' } }, 'filter/kind'],
  [{ format: 'csv', filter: { reworked: 'perhaps' } }, 'filter/reworked'],
])('%j is refused with its field', async (payload, field) => {
  const answer = await start(payload)
  expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, field])
})

test('one waits for one’s exports before asking for more', async () => {
  for (let i = 0; i < 5; i++) expect((await start({ format: 'csv' })).statusCode).toBe(202)
  expect((await start({ format: 'csv' })).statusCode).toBe(429)
})
