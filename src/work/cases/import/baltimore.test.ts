// A real city's 10,000 requests: the figures counted from the file are the figures of the hub.
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { importCases } from './import-cases.ts'
import { readMapping } from './mapping.ts'

const root = new URL('../../../../', import.meta.url)
const file = fileURLToPath(new URL('../shared/data/requests-311/baltimore-10000.csv', root))
const present = existsSync(file)
if (!present) console.log('baltimore: skipped, ../shared/data/requests-311 is not here')

const mapping = await readMapping(fileURLToPath(new URL('./mappings/baltimore-311.json', import.meta.url)))
const patience = 300_000
let t: TestHub
beforeAll(async () => {
  if (present) t = await testHub()
}, patience)

function figures(organisation: string | null): Promise<Record<string, number>> {
  return t.db.tx((tx) =>
    tx.one<Record<string, number>>(sql`
      SELECT count(*) AS filed, count(closed_at) AS closed,
        count(*) FILTER (WHERE closed_at IS NOT NULL AND due_at IS NOT NULL) AS "dueClosed",
        count(*) FILTER (WHERE closed_at <= due_at) AS "onTime", count(location) AS "onMap"
      FROM cases.case c LEFT JOIN identity.public_organisation o ON o.id = c.organisation_id
      WHERE ${organisation}::text IS NULL OR o.name = ${organisation}`),
  )
}

test.skipIf(!present)(
  'all 10,000 requests come in with their figures; twice is once; a spoiled copy loses no good row',
  async () => {
    expect(await importCases(t.hub, { file, mapping })).toEqual({
      read: 10_000,
      created: 10_000,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      made: { regions: 273, organisations: 16, categories: 231 },
      warnings: { wholeDegrees: 892, noCoordinates: 590, noRegion: 800, timeInGap: 2 },
      dryRun: false,
    })
    const all = { filed: 10_000, closed: 9792, dueClosed: 9555, onTime: 7988, onMap: 8518 }
    expect(await figures(null)).toEqual(all)
    expect(await figures('Solid Waste')).toMatchObject({ dueClosed: 4705, onTime: 4140 })
    expect(await figures('Transportation')).toMatchObject({ dueClosed: 1542, onTime: 1228 })

    const again = await importCases(t.hub, { file, mapping })
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 10_000, rejected: 0 })
    expect(await figures(null)).toEqual(all)

    const folder = await mkdtemp(join(tmpdir(), 'baltimore-'))
    const [spoiled, rejects] = [join(folder, 'spoiled.csv'), join(folder, 'rejects.csv')]
    const lines = (await readFile(file, 'utf8')).split('\n')
    for (let at = 100; at < 10_000; at += 1000) lines[at] = (lines[at] ?? '').replace(/"/, '')
    lines[50] = (lines[50] ?? '').replace(/\/20\d\d /, '/2150 ')
    lines[51] = ''
    lines[60] = 'three,cells,only'
    lines.splice(70, 0, lines[69] ?? '')
    await writeFile(spoiled, lines.join('\n'))
    const result = await importCases(t.hub, { file: spoiled, mapping, rejects, language: 'en' })
    await rm(folder, { recursive: true, force: false }).catch(() => {})
    expect(result).toMatchObject({ created: 0, changed: 0, rejected: 13, unchanged: 10_000 - 13 })
  },
  patience,
)
