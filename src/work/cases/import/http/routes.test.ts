// Bringing past cases in from the browser: looked into, tried, brought in, the same again without change, rejects fetched.
import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '../../../../kernel/access/index.ts'
import { auditOf } from '../../../../kernel/audit/index.ts'
import { sql } from '../../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../../kernel/testing/index.ts'
import { reader } from '../../list/testing.ts'
import { seedCases } from '../../reference/rules.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
  await t.db.tx(seedCases)
})

const path = '/api/v1/cases/imports'
const steward = reader(['cases.configure'])
const other = reader(['cases.configure'], {}, { id: '01958000-0000-7000-8000-000000000009' })
const real = readFileSync(new URL('../fixtures/requests-311.csv', import.meta.url))
const few =
  '编号,标题,分类,受理时间,状态,来电人\n1,路灯不亮,路灯,2025-03-01 08:00,办理中,王某\n2,井盖松动,井盖,没有时间,办理中,\n'

function send(file: Buffer | string, name = 'few.csv', as: Principal = steward) {
  return t.inject({
    method: 'POST',
    url: `${path}?name=${name}`,
    payload: Buffer.from(file),
    headers: { 'content-type': 'application/octet-stream' },
    as,
  })
}
const get = (url: string, as: Principal = steward) => t.inject({ method: 'GET', url: `${path}${url}`, as })
const run = (id: string, body: object, as: Principal = steward) =>
  t.inject({ method: 'POST', url: `${path}/${id}/runs`, payload: body, as })

async function ran(id: string, dryRun: boolean) {
  const { mapping } = (await get(`/${id}/preview`)).json()
  const started = await run(id, { mapping, dryRun })
  expect([started.statusCode, started.json().state]).toEqual([202, 'waiting'])
  await t.background.settle()
  return (await get(`/${id}`)).json()
}
function files(): string[] {
  const found = readdirSync(t.hub.config.dataFolder, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map(({ name }) => name)
}
const cases = () => t.db.tx((tx) => tx.one<{ count: number }>(sql`SELECT count(*) AS count FROM cases.case`))

test('a real file: guessed, tried without trace, brought in, and the same again is unchanged', async () => {
  const sent = await send(real, 'requests-311.csv')
  expect([sent.statusCode, sent.json().state, sent.json().hasFile]).toEqual([201, 'arrived', true])
  const { id } = sent.json()
  const preview = (await get(`/${id}/preview`)).json()
  expect(preview).toMatchObject({ known: 'baltimore-311', mapping: { columns: { title: 'SRType' } } })
  expect(preview.rows.length).toBeGreaterThan(3)
  expect(preview.values.SRStatus).toContain('Closed')
  const tried = await ran(id, true)
  expect(tried).toMatchObject({ state: 'done', dryRun: true, hasFile: true, share: 1 })
  expect(tried.result.created).toBeGreaterThan(0)
  expect((await cases()).count).toBe(0)
  const done = await ran(id, false)
  expect(done).toMatchObject({ state: 'done', dryRun: false, hasFile: false })
  expect((await cases()).count).toBe(done.result.created)
  const again = await ran((await send(real, 'again.csv')).json().id, false)
  expect(again.result).toMatchObject({ created: 0, changed: 0, unchanged: done.result.created })
  const record = await t.db.tx((tx) => auditOf(tx, id))
  expect(record.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['cases.send-import', 'cases.read-import', 'cases.run-import']),
  )
})

test('rows that are spoiled are listed and fetched as a table; the good ones are in', async () => {
  const { id } = (await send(few)).json()
  const done = await ran(id, false)
  expect(done).toMatchObject({ hasRejects: true, rejected: 1, result: { created: 1, rejected: 1 } })
  const rejects = await get(`/${id}/rejects`)
  expect(rejects.headers['content-type']).toContain('text/csv')
  expect(rejects.body).toContain('没有时间')
  const { blob } = await t.db.tx((tx) =>
    tx.one<{ blob: string | null }>(sql`SELECT blob FROM cases.import WHERE id = ${id}::uuid`),
  )
  expect(blob).toBeNull()
})

test('files leave after a day, with nothing behind', async () => {
  const before = files()
  const { id } = (await send(few)).json()
  expect(files()).toHaveLength(before.length + 1)
  t.clock.advance(25 * 3_600_000)
  await t.background.settle()
  expect((await get(`/${id}`)).json()).toMatchObject({ state: 'removed', hasFile: false })
  expect((await get(`/${id}/preview`)).statusCode).toBe(410)
  expect((await run(id, { mapping: {} })).statusCode).toBe(422)
  expect(files()).toEqual(before)
})

test('another person’s file is not opened, and its result is seen', async () => {
  const { id } = (await send(few)).json()
  expect((await get(`/${id}/preview`, other)).statusCode).toBe(404)
  expect((await run(id, { mapping: {} }, other)).statusCode).toBe(422)
  expect((await get('', other)).json().items[0]).toMatchObject({ id, own: false })
  expect((await t.inject({ method: 'DELETE', url: `${path}/${id}`, as: other })).statusCode).toBe(404)
  expect((await t.inject({ method: 'DELETE', url: `${path}/${id}`, as: steward })).statusCode).toBe(204)
  expect((await get(`/${id}`)).json().state).toBe('removed')
})

test('what is wrong is named: the file, its columns, the mapping, the caller', async () => {
  expect((await send(few, 'few.pdf')).statusCode).toBe(415)
  expect((await send('')).statusCode).toBe(422)
  expect((await send(few, 'few.csv', reader(['cases.read']))).statusCode).toBe(403)
  const { id } = (await send(few)).json()
  const { mapping } = (await get(`/${id}/preview`)).json()
  const lost = { ...mapping, columns: { ...mapping.columns, created: '没有这列' } }
  const answer = await run(id, { mapping: lost })
  expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, 'mapping/columns/created'])
  const zone = await run(id, { mapping: { ...mapping, timeZone: 'Nowhere/None' } })
  expect(zone.json().errors[0].field).toBe('mapping/timeZone')
})
