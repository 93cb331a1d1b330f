// Brings a file in by batches, each in its own short transaction. Good rows are kept whatever the bad ones are, and
// every bad one is told with its line and reason.

import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Db, Tx } from '../../../kernel/db/index.ts'
import { publish } from '../../../kernel/events/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { type ImportRecord, type ImportSource, readRecords } from './records.ts'
import type { ImportReport, Note, Rejected, SaveResult } from './report.ts'

/** What one kind of thing needs to be imported. */
export interface ImportKind<T> {
  /** `regions`, `components`, `places`, or the id of a layer. */
  name: string
  read(
    record: ImportRecord,
  ): { ok: true; value: T; key: string } | { ok: false; field: string; message: Text }
  save(tx: Tx, values: readonly T[]): Promise<SaveResult>
  /** After the last batch, over all that the hub has of the kind. */
  finish?(tx: Tx): Promise<Note[]>
}

export interface ImportOptions {
  by: Principal
  /** Everything is tried and nothing is kept. */
  dryRun?: boolean
  onRejected?: (rejected: Rejected) => void
  /** Called after each batch with the records read so far. */
  onProgress?: (read: number) => void
}

const batchSize = 500
const reportedRejects = 1000

export async function runImport<T>(
  db: Db,
  source: ImportSource,
  kind: ImportKind<T>,
  options: ImportOptions,
): Promise<ImportReport> {
  const report: ImportReport = { read: 0, created: 0, updated: 0, rejected: 0, rejects: [], notes: [] }
  const reject = (rejected: Rejected) => {
    report.rejected++
    if (report.rejects.length < reportedRejects) report.rejects.push(rejected)
    options.onRejected?.(rejected)
  }
  const seen = new Set<string>()
  let batch: { line: number; value: T }[] = []
  const flush = async () => {
    const full = batch
    batch = []
    if (full.length > 0) await saveBatch(db, kind, full, options.dryRun ?? false, report, reject)
    options.onProgress?.(report.read)
  }
  for await (const record of readRecords(source)) {
    report.read++
    const { line } = record
    if ('problem' in record) {
      reject({ line, field: '', message: record.problem })
      continue
    }
    const read = kind.read(record)
    if (!read.ok) reject({ line, field: read.field, message: read.message })
    else if (seen.has(read.key)) reject({ line, field: 'key', message: repeated(read.key) })
    else {
      seen.add(read.key)
      batch.push({ line, value: read.value })
      if (batch.length >= batchSize) await flush()
    }
  }
  await flush()
  if (!options.dryRun) report.notes = await finish(db, kind, options.by, report)
  return report
}

async function saveBatch<T>(
  db: Db,
  kind: ImportKind<T>,
  batch: { line: number; value: T }[],
  dryRun: boolean,
  report: ImportReport,
  reject: (rejected: Rejected) => void,
): Promise<void> {
  let result: SaveResult
  try {
    result = await transact(db, dryRun, (tx) =>
      kind.save(
        tx,
        batch.map(({ value }) => value),
      ),
    )
  } catch (error) {
    if (!isDataError(error)) throw error
    const [only] = batch
    if (batch.length === 1 && only) {
      reject({ line: only.line, field: '', message: unstorable })
      return
    }
    const middle = Math.ceil(batch.length / 2)
    await saveBatch(db, kind, batch.slice(0, middle), dryRun, report, reject)
    await saveBatch(db, kind, batch.slice(middle), dryRun, report, reject)
    return
  }
  report.created += result.created
  report.updated += result.updated
  for (const { field, index, message } of result.refused)
    reject({ line: batch[index]?.line ?? 0, field, message })
}

class TriedOnly<R> extends Error {
  readonly result: R
  constructor(result: R) {
    super('tried only')
    this.result = result
  }
}

async function transact<R>(db: Db, dryRun: boolean, work: (tx: Tx) => Promise<R>): Promise<R> {
  if (!dryRun) return db.tx(work)
  try {
    return await db.tx(async (tx) => {
      throw new TriedOnly(await work(tx))
    })
  } catch (error) {
    if (error instanceof TriedOnly) return error.result as R
    throw error
  }
}

function finish<T>(db: Db, kind: ImportKind<T>, by: Principal, report: ImportReport): Promise<Note[]> {
  return db.tx(async (tx) => {
    const notes = (await kind.finish?.(tx)) ?? []
    const data = {
      read: report.read,
      created: report.created,
      updated: report.updated,
      rejected: report.rejected,
    }
    await audit(tx, { actor: actorOf(by), action: 'space.import', subject: kind.name, data })
    await publish(tx, { type: 'space.imported', subject: kind.name, data })
    return notes
  })
}

/** Class 22 of SQLSTATE: the database cannot hold or read a value. XX000 is what PostGIS answers to such a shape. */
function isDataError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('22') || code === 'XX000'
}

const unstorable: Text = { zh: '有内容不能保存', en: 'some content cannot be stored' }

function repeated(key: string): Text {
  return { zh: `${key} 在文件中重复出现`, en: `${key} appears more than once in the file` }
}
