// Brings another system's cases in: streamed, in batches of one transaction each, the same file twice without change.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { gatherStatistics } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import type { Language } from '../../../kernel/i18n/index.ts'
import { formatOf, openTable, type Table, type TableRow } from '../../../kernel/tabular/index.ts'
import { errors } from './errors.ts'
import { missingColumns } from './mapping.ts'
import type { CaseMapping } from './mapping-schema.ts'
import { caseReader, type ReadCase } from './read-case.ts'
import { asLine, type RejectedRow, rejectsFile } from './rejects.ts'
import type { StoredRow } from './resolve.ts'
import { countWarnings, emptyResult, type ImportProgress, type ImportResult } from './result.ts'
import { createStore } from './store.ts'

export interface ImportOptions {
  /** Path of a .csv, .xlsx or .jsonl file. */
  file: string
  mapping: CaseMapping
  /** The file's own name, where the path is only where it lies for now. */
  name?: string
  /** Reads, checks and stores everything, and rolls each batch back. */
  dryRun?: boolean
  /** Path of the CSV file for rows that were not taken. */
  rejects?: string
  /** Write the rejects file even when there is nothing in it; true when left out. */
  alwaysRejects?: boolean
  language?: Language
  progress?: (progress: ImportProgress) => void
}

const batchSize = 500

/**
 * Imports the cases of a file by a checked mapping. Good rows are stored whatever the others are like.
 * Throws when the file as a whole cannot be read or lacks a column that the mapping names.
 */
export async function importCases(hub: Hub, options: ImportOptions): Promise<ImportResult> {
  const { dryRun = false, file, language = 'zh', mapping, name = file, progress = () => {} } = options
  const result = emptyResult(dryRun)
  const { position, table } = await open(file, name, mapping)
  const rejects = options.rejects
    ? rejectsFile(options.rejects, mapping, language, options.alwaysRejects ?? true)
    : undefined
  const read = caseReader(mapping)
  const store = createStore(hub, mapping, dryRun)
  const lineOf = new Map<string, number>()
  let batch: StoredRow[] = []

  async function reject(row: RejectedRow): Promise<void> {
    result.rejected += 1
    await rejects?.add(row)
  }

  async function flush(): Promise<void> {
    const outcome = await store.save(batch)
    result.created += outcome.created
    result.changed += outcome.changed
    result.unchanged += outcome.unchanged
    for (const row of outcome.saved) countWarnings(result, row.warnings)
    for (const row of outcome.refused) await reject(row)
    batch = []
    progress({ read: result.read, rejected: result.rejected, bytes: position() })
  }

  try {
    for await (const row of table.rows) {
      result.read += 1
      const found = firstOnly(row, readRow(row, read), lineOf)
      if ('problems' in found) await reject({ line: row.line, original: originalOf(row), ...found })
      else batch.push({ line: row.line, original: () => originalOf(row), ...found })
      if (batch.length >= batchSize) await flush()
    }
    if (batch.length > 0) await flush()
    result.made = store.made
    await store.finish(basename(name), result)
    if (!dryRun) await gatherStatistics(hub.db)
  } finally {
    await rejects?.close()
  }
  progress({ read: result.read, rejected: result.rejected, bytes: position() })
  return result
}

async function open(
  file: string,
  name: string,
  mapping: CaseMapping,
): Promise<{ table: Table; position: () => ImportProgress['bytes'] }> {
  const total = await sizeOf(file)
  const streamed = formatOf(name) === 'xlsx' ? undefined : createReadStream(file, { highWaterMark: 64 << 10 })
  const table = await openTable(streamed ?? file, {
    name,
    ...(mapping.encoding && { encoding: mapping.encoding }),
    ...(mapping.sheet && { sheet: mapping.sheet }),
  })
  const missing = missingColumns(mapping, table.headers)
  // JSON objects leave out what they do not have.
  if (missing.length > 0 && formatOf(name) !== 'jsonl') {
    streamed?.destroy()
    throw fieldProblem(missing)
  }
  return { table, position: () => streamed && { read: streamed.bytesRead, total } }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch {
    throw errors.noFile({ path: file })
  }
}

function readRow(row: TableRow, read: (cells: Record<string, string>) => ReadCase): ReadCase {
  return 'problem' in row ? { problems: [{ field: 'row', reason: row.problem }] } : read(row.cells)
}

/** Of several rows with one external id the first good one counts. */
function firstOnly(row: TableRow, found: ReadCase, lineOf: Map<string, number>): ReadCase {
  if ('problems' in found) return found
  const { externalId } = found.draft
  const earlier = lineOf.get(externalId)
  if (earlier === undefined) {
    lineOf.set(externalId, row.line)
    return found
  }
  const reason = {
    zh: `第 ${earlier} 行已有编号“${externalId}”`,
    en: `Line ${earlier} already has the number “${externalId}”`,
  }
  return { problems: [{ field: 'externalId', reason }] }
}

function originalOf(row: TableRow): string {
  return 'problem' in row ? row.original : asLine(row.cells)
}
