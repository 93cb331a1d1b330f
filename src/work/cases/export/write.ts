// The long work behind an export: rows by the page, straight into a file. Whoever asked is told how far it is.
import { Problem } from '../../../kernel/errors/index.ts'
import { publish } from '../../../kernel/events/index.ts'
import { encodeCursor } from '../../../kernel/http/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { text } from '../../../kernel/i18n/index.ts'
import { type JobHandler, schedule } from '../../../kernel/jobs/index.ts'
import { type Cell, writeCsv, writeXlsx } from '../../../kernel/tabular/index.ts'
import { conditionsOf } from '../list/conditions.ts'
import { contextOf } from '../list/context.ts'
import { countCases, listCases } from '../list/queries.ts'
import limits from './limits.json' with { type: 'json' }
import { type CaseExport, findExport, isBlobShared, updateExport } from './queries.ts'
import { cellsOf, clockOf, headersIn, sheetName, type Words } from './table.ts'

export const writeKind = 'cases.write-export'
export const removeKind = 'cases.remove-export'
/** Both must hold where a case is exported. */
export const permissions: [string, string] = ['cases.read', 'cases.export']

export const exportJobs: JobHandler[] = [
  { kind: writeKind, long: (hub, { id }) => writeExport(hub, String(id)) },
  { kind: removeKind, long: (hub, { id }) => removeExport(hub, String(id)) },
]

type Progress = (rows: number) => Promise<void>

async function writeExport(hub: Hub, id: string): Promise<undefined> {
  const begun = await begin(hub, id)
  if (!begun) return undefined
  const { job, say, writtenAt } = begun
  const { format, language } = job
  const words: Words = { language, say }
  const rows = cells(hub, job, words, (done) => tell(hub, id, done))
  const headers = headersIn(language)
  try {
    const file = await hub.blobs.put(
      format === 'csv'
        ? writeCsv(headers, rows)
        : writeXlsx(text(sheetName, language), headers, rows, writtenAt),
    )
    await finish(hub, id, file)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    hub.log.warn({ event: 'cases.export-failed', export: id, code: error.code }, 'an export failed')
    await hub.db.tx(async (tx) => {
      await updateExport(tx, id, { state: 'failed', finishedAt: tx.now })
      await publish(tx, { type: 'cases.export-failed', subject: id, data: { code: error.code } })
    })
  }
  return undefined
}

/** Nothing for one that is finished: the work may be handed out twice. */
function begin(hub: Hub, id: string) {
  return hub.db.tx(async (tx) => {
    const job = await findExport(tx, id)
    if (!job || (job.state !== 'waiting' && job.state !== 'running')) return undefined
    const { total } = await countCases(tx, await conditionsOf(tx, job.reader, job.filter, permissions))
    await updateExport(tx, id, { state: 'running', total, done: 0 })
    const { timeZone } = await contextOf(tx)
    return { job, say: clockOf(timeZone), writtenAt: tx.now }
  })
}

async function* cells(
  hub: Hub,
  { filter, reader }: CaseExport,
  words: Words,
  progress: Progress,
): AsyncGenerator<Cell[]> {
  let cursor: string | undefined
  let [done, told] = [0, 0]
  for (;;) {
    const rows = await hub.db.tx(async (tx) =>
      listCases(tx, await conditionsOf(tx, reader, filter, permissions), {
        sort: 'newest',
        cursor,
        limit: limits.pageRows,
      }),
    )
    for (const row of rows) yield cellsOf(row, words)
    done += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < limits.pageRows) return
    cursor = encodeCursor(['newest', last.place, last.id])
    if (done - told >= limits.toldEveryRows) {
      told = done
      await progress(done)
    }
  }
}

async function tell(hub: Hub, id: string, done: number): Promise<void> {
  await hub.db.tx(async (tx) => {
    await updateExport(tx, id, { done })
    await publish(tx, { type: 'cases.export-progressed', subject: id, data: { done } })
  })
}

async function finish(hub: Hub, id: string, { id: blob, size }: { id: string; size: number }): Promise<void> {
  await hub.db.tx(async (tx) => {
    const { total } = (await findExport(tx, id)) ?? { total: 0 }
    const removedAfter = new Date(tx.now.getTime() + limits.keptHours * 3_600_000)
    await updateExport(tx, id, {
      state: 'done',
      done: total ?? 0,
      blob,
      size,
      finishedAt: tx.now,
      removedAfter,
    })
    await schedule(tx, { kind: removeKind, key: id, runAt: removedAfter, payload: { id } })
    await publish(tx, { type: 'cases.export-finished', subject: id, data: {} })
  })
}

async function removeExport(hub: Hub, id: string): Promise<undefined> {
  const old = await hub.db.tx(async (tx) => {
    const job = await findExport(tx, id)
    if (job?.state !== 'done') return undefined
    await updateExport(tx, id, { state: 'removed' })
    return { blob: job.blob, shared: await isBlobShared(tx, job) }
  })
  if (old?.blob && !old.shared) await hub.blobs.remove(old.blob)
  return undefined
}
