// A real city's 10,000 requests, and a small file of the same form that is always here: the figures counted from the file
// are the figures of the hub, twice is once, and a spoiled copy loses no good row.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { openTable } from '../../../kernel/tabular/index.ts'
import { findShared, type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { importCases } from './import-cases.ts'
import { readMapping } from './mapping.ts'
import { spoil } from './testing/spoil.ts'

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const mapping = await readMapping(own('./mappings/baltimore-311.json'))
const real = findShared('requests-311/baltimore-10000.csv')
if (!real) console.log('baltimore: the shared data is not here; the small file alone is run')

const small = {
  name: 'the small file',
  file: own('./fixtures/requests-311.csv'),
  made: { regions: 5, organisations: 4, categories: 5 },
  warnings: { wholeDegrees: 4, noCoordinates: 2, noRegion: 3, timeInGap: 1 },
  all: { filed: 40, closed: 36, dueClosed: 34, onTime: 20, onMap: 34, noRegion: 3, otherwise: 3 },
  parts: { 'Solid Waste': [16, 9], Transportation: [8, 5] },
}
const baltimore = {
  name: 'Baltimore',
  file: real ?? '',
  made: { regions: 273, organisations: 16, categories: 231 },
  warnings: { wholeDegrees: 892, noCoordinates: 590, noRegion: 800, timeInGap: 2 },
  all: {
    filed: 10_000,
    closed: 9792,
    dueClosed: 9555,
    onTime: 7988,
    onMap: 8518,
    noRegion: 800,
    otherwise: 225,
  },
  parts: { 'Solid Waste': [4705, 4140], Transportation: [1542, 1228] },
}

let t: TestHub
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'requests-'))
})
afterAll(() => rm(folder, { recursive: true }))

function figures(organisation: string | null): Promise<Record<string, number>> {
  return t.db.tx((tx) =>
    tx.one<Record<string, number>>(sql`
      SELECT count(*) AS filed, count(closed_at) AS closed, count(location) AS "onMap",
        count(*) FILTER (WHERE closed_at IS NOT NULL AND due_at IS NOT NULL) AS "dueClosed",
        count(*) FILTER (WHERE closed_at <= due_at) AS "onTime",
        count(*) FILTER (WHERE c.region_path IS NULL) AS "noRegion",
        count(*) FILTER (WHERE resolution IN ('duplicate', 'transferred')) AS otherwise
      FROM cases.case c LEFT JOIN identity.public_organisation o ON o.id = c.organisation_id
      WHERE ${organisation}::text IS NULL OR o.name = ${organisation}`),
  )
}

/** Whatever a second import could disturb. */
function everything(): Promise<Record<string, unknown>> {
  return t.db.tx((tx) =>
    tx.one<Record<string, unknown>>(sql`
      SELECT (SELECT count(*) FROM cases.action) AS log,
        (SELECT md5(string_agg(concat_ws(' ', number, external_id, version, updated_at, source_digest), ',' ORDER BY id))
          FROM cases.case) AS cases,
        (SELECT count(*) FROM kernel.job) AS timers, (SELECT count(*) FROM kernel.outbox) AS events,
        (SELECT count(*) FROM cases.category) AS categories, (SELECT count(*) FROM space.public_region) AS regions`),
  )
}

describe.each(real ? [small, baltimore] : [small])('$name', ({ all, file, made, parts, warnings }) => {
  const read = all.filed
  beforeAll(async () => {
    t = await testHub()
  })

  test('comes in with its figures', { timeout: 300_000 }, async () => {
    const result = await importCases(t.hub, { file, mapping })
    const counts = { read, created: read, changed: 0, unchanged: 0, rejected: 0 }
    expect(result).toEqual({ ...counts, made, warnings, dryRun: false })
    expect(await figures(null)).toEqual(all)
    for (const [name, [dueClosed, onTime]] of Object.entries(parts)) {
      expect(await figures(name)).toMatchObject({ dueClosed, onTime })
    }
  })

  test('comes in once', { timeout: 300_000 }, async () => {
    const before = await everything()
    const again = await importCases(t.hub, { file, mapping })
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: read, rejected: 0 })
    expect(await everything()).toEqual(before)
  })

  test('loses no good row when it is spoiled, and each bad one is listed', { timeout: 300_000 }, async () => {
    const [header = '', ...lines] = (await readFile(file, 'utf8')).trimEnd().split('\n')
    const { bad, content, good } = spoil(header, lines)
    const [spoiled, rejects] = [join(folder, 'spoiled.csv'), join(folder, 'rejects.csv')]
    await writeFile(spoiled, content)
    const result = await importCases(t.hub, { file: spoiled, mapping, rejects, language: 'en' })
    expect(result).toMatchObject({
      created: good.length,
      changed: 0,
      unchanged: read,
      rejected: bad.size,
    })
    const listed = new Map<number, string>()
    for await (const row of (await openTable(rejects)).rows) {
      if ('cells' in row) listed.set(Number(row.cells.line), row.cells.reason ?? '')
    }
    expect([...listed.keys()]).toEqual([...bad.keys()])
    for (const [line, says] of bad) expect(listed.get(line)).toMatch(says)
  })
})
