import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { writeXlsx } from '../../../kernel/tabular/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { type ImportOptions, importCases } from './import-cases.ts'
import type { ImportResult } from './result.ts'
import { csv, mapping, row } from './testing/letters.ts'

let folder: string
let t: TestHub
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  t = await testHub()
})

async function importText(
  content: string | Buffer,
  options: Partial<ImportOptions> = {},
  name = 'cases.csv',
): Promise<ImportResult> {
  const file = join(folder, name)
  await writeFile(file, content)
  return importCases(t.hub, { file, mapping, language: 'en', ...options })
}

function count(what: 'cases.case' | 'cases.action' | 'cases.category'): Promise<number> {
  const tables = {
    'cases.case': sql`cases.case`,
    'cases.action': sql`cases.action`,
    'cases.category': sql`cases.category`,
  }
  return t.db.tx(
    async (tx) => (await tx.one<{ n: number }>(sql`SELECT count(*) AS n FROM ${tables[what]}`)).n,
  )
}

const three = [
  row,
  { ...row, 编号: 'A-2', 类别: '井盖', 状态: '处理中', 办结时间: '' },
  { ...row, 编号: 'A-3', 社区: '西山社区' },
]

test('good rows become cases, and what they name is made', async () => {
  expect(await importText(csv(...three))).toEqual({
    read: 3,
    created: 3,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    made: { regions: 2, organisations: 1, categories: 2 },
    warnings: {},
    dryRun: false,
  })
  const [stored] = await t.db.tx((tx) =>
    tx.rows<Record<string, unknown>>(sql`
      SELECT c.title, c.category, c.kind, c.channel, c.source, c.address, o.name AS organisation, r.name AS region
      FROM cases.case c
      JOIN identity.public_organisation o ON o.id = c.organisation_id
      JOIN space.public_region r ON r.path = c.region_path
      WHERE c.external_id = 'A-1'`),
  )
  expect(stored).toEqual({
    title: '路灯不亮',
    category: 'letters:matter:路灯',
    kind: 'closed',
    channel: 'phone',
    source: 'letters',
    address: '湖滨路 1 号',
    organisation: '城管局',
    region: '东湖社区',
  })
})

test('a second import changes nothing, a changed row is appended to its log', async () => {
  await importText(csv(...three))
  const actions = await count('cases.action')
  expect(await importText(csv(...three))).toMatchObject({
    created: 0,
    changed: 0,
    unchanged: 3,
    made: { regions: 0, organisations: 0, categories: 0 },
  })
  expect(await count('cases.action')).toBe(actions)
  const closed = { ...three[1], 状态: '已办结', 办结时间: '2026-03-05 10:00' }
  expect(await importText(csv(row, closed))).toMatchObject({ created: 0, changed: 1, unchanged: 1 })
  expect(await count('cases.case')).toBe(3)
  expect(await count('cases.action')).toBeGreaterThan(actions)
})

test('bad rows are listed and cost no good one', async () => {
  const lines = csv(
    row,
    { ...row, 编号: 'B-1', 受理时间: '2150-01-01 00:00' },
    { ...row, 编号: 'B-2', 状态: '不明' },
    { ...row, 标题: '又一次' },
    { ...row, 编号: 'A-9' },
  ).split('\n')
  lines.splice(3, 0, 'only,three,cells', '"lost quote,x')
  const rejects = join(folder, 'rejects.csv')
  expect(await importText(lines.join('\n'), { rejects })).toMatchObject({ read: 7, created: 2, rejected: 5 })
  const listed = (await readFile(rejects, 'utf8')).trim().split('\r\n')
  expect(listed.slice(1).map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
    '3 created',
    '4 row',
    '5 row',
    '6 state',
    '7 externalId',
  ])
  expect(listed[5]).toContain('Line 2 already has the number “A-1”')
})

test('a dry run says what would be and stores nothing', async () => {
  expect(await importText(csv(...three), { dryRun: true })).toMatchObject({
    created: 3,
    made: { regions: 2, organisations: 1, categories: 2 },
    dryRun: true,
  })
  expect([await count('cases.case'), await count('cases.category')]).toEqual([0, 0])
})

test('unknown names are rejected or left out where the mapping says so', async () => {
  const strict = {
    ...mapping,
    categories: { ...mapping.categories, unknown: 'reject' as const, map: { 坏灯: '路灯' } },
    organisations: { standard: 'letters', unknown: 'leave-out' as const },
    regions: { standard: 'letters', unknown: 'reject' as const },
  }
  await importText(csv(row))
  const rows = [
    { ...row, 编号: 'C-1', 类别: '坏灯' },
    { ...row, 编号: 'C-2', 类别: '没见过' },
    { ...row, 编号: 'C-3', 社区: '没见过' },
  ]
  expect(await importText(csv(...rows), { mapping: strict })).toMatchObject({
    created: 1,
    rejected: 2,
    warnings: { unknownOrganisation: 1 },
  })
})

test('XLSX, JSON lines and GB18030 carry the same cases', async () => {
  const file = join(folder, 'cases.xlsx')
  const cells = three.map((each) => Object.values(each))
  await pipeline(writeXlsx('一', Object.keys(row), cells, t.clock.now()), createWriteStream(file))
  expect(await importCases(t.hub, { file, mapping })).toMatchObject({ created: 3, rejected: 0 })
  const lines = three.map((each) => JSON.stringify(each)).join('\n')
  expect(await importText(lines, {}, 'cases.jsonl')).toMatchObject({ unchanged: 3, rejected: 0 })
  const gb18030 = Buffer.from('b1e0bac52cb1eacce20a442d312cc2b7b5c6', 'hex')
  const { columns } = mapping
  const small = {
    ...mapping,
    columns: { externalId: '编号', title: '标题', categoryCode: '标题', created: '编号' },
  }
  expect(columns.title).toBe('标题')
  expect(await importText(gb18030, { mapping: small })).toMatchObject({ read: 1, rejected: 1 })
})

test('whoever reported is kept apart and sealed', async () => {
  const columns = { ...mapping.columns, reporterName: '来电人', reporterPhone: '电话' }
  const lines = csv(row).split('\n')
  const named = `${lines[0]},来电人,电话\n${lines[1]},张三,138 0013 8000`
  const personal = { ...mapping, columns }
  expect(await importText(named, { mapping: personal })).toMatchObject({ created: 1 })
  const kept = await t.db.tx((tx) =>
    tx.one<{ phone: string; all: string }>(sql`
      SELECT r.phone_sealed AS phone, row_to_json(c)::text || row_to_json(r)::text || row_to_json(a)::text AS all
      FROM cases.case c JOIN cases.reporter r ON r.case_id = c.id JOIN cases.action a ON a.case_id = c.id AND a.seq = 1`),
  )
  expect(t.hub.vault.open(kept.phone, 'cases.reporter.phone')).toBe('13800138000')
  expect(kept.all).not.toMatch(/张三|8000/)
  expect(await importText(named, { mapping: personal })).toMatchObject({ unchanged: 1 })
})

test('a file that lacks a column, or is not there, is refused as a whole', async () => {
  await expect(importText('编号,标题\n1,x')).rejects.toMatchObject({ code: 'request.invalid' })
  await expect(importCases(t.hub, { file: join(folder, 'none.csv'), mapping })).rejects.toMatchObject({
    code: 'cases.import.noFile',
  })
})
