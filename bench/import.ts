// A real city's history through `shanzhi import cases`, against the bare engine taking the same rows as they are.
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse'
import { openShanzhi } from '../src/app.ts'
import { systemClock } from '../src/kernel/clock/index.ts'
import { readConfig } from '../src/kernel/config/index.ts'
import { type Db, sql } from '../src/kernel/db/index.ts'
import { environmentOf, freshGround } from './ground.ts'
import { runShanzhi } from './hub-process.ts'
import { type Options, say, secondsSince } from './scenario.ts'

const mapping = fileURLToPath(
  new URL('../src/work/cases/import/mappings/baltimore-311.json', import.meta.url),
)
const batch = 1_000

export async function importing({
  data,
  database,
  size = 10_000,
}: Options): Promise<Record<string, unknown>> {
  const ground = await freshGround(database)
  const folder = await mkdtemp(join(tmpdir(), 'shanzhi-rows-'))
  try {
    const rows = await readRows(join(data, 'requests-311/baltimore-10000.csv'), size)
    const file = join(folder, 'rows.jsonl')
    await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    await runShanzhi(ground, 'migrate')

    say(`importing ${rows.length} rows`)
    const begun = performance.now()
    await runShanzhi(ground, 'import', 'cases', file, '--mapping', mapping)
    const seconds = secondsSince(begun)

    const hub = await openShanzhi(readConfig(environmentOf(ground, 0)), systemClock())
    const bareSeconds = await loadBare(hub.db, rows)
    await hub.db.close()
    const perSecond = Math.round(rows.length / seconds)
    const barePerSecond = Math.round(rows.length / bareSeconds)
    return { rows: rows.length, seconds, perSecond, barePerSecond, ratio: perSecond / barePerSecond }
  } finally {
    await ground.clear()
    await rm(folder, { recursive: true, force: true })
  }
}

async function readRows(path: string, limit: number): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = []
  const lines = createReadStream(path).pipe(parse({ columns: true, bom: true, relax_column_count: true }))
  for await (const row of lines) {
    rows.push(row)
    if (rows.length === limit) break
  }
  return rows
}

async function loadBare(db: Db, rows: Record<string, string>[]): Promise<number> {
  await db.tx(async (tx) => {
    await tx.run(sql`CREATE SCHEMA bench`)
    await tx.run(sql`CREATE TABLE bench.row (line integer PRIMARY KEY, cells jsonb NOT NULL)`)
  })
  const begun = performance.now()
  for (let first = 0; first < rows.length; first += batch) {
    const part = rows.slice(first, first + batch).map((cells, index) => ({ line: first + index, cells }))
    await db.tx((tx) =>
      tx.run(sql`
        INSERT INTO bench.row (line, cells)
        SELECT line, cells FROM jsonb_to_recordset(${JSON.stringify(part)}::jsonb) AS r(line integer, cells jsonb)`),
    )
  }
  return secondsSince(begun)
}
