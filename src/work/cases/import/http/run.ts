// The long work behind an import: the same code as the command's, on the file as it was sent. It may run again after a
// crash: what is in already is found unchanged.
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { withUpload } from '../../../../ground/space/index.ts'
import { Problem } from '../../../../kernel/errors/index.ts'
import { publish } from '../../../../kernel/events/index.ts'
import type { Hub } from '../../../../kernel/hub/index.ts'
import type { JobHandler } from '../../../../kernel/jobs/index.ts'
import { importCases } from '../import-cases.ts'
import type { CaseMapping } from '../mapping-schema.ts'
import type { ImportProgress, ImportResult } from '../result.ts'
import { removeFiles } from './files.ts'
import limits from './limits.json' with { type: 'json' }
import { type CaseImport, findImport, updateImport } from './queries.ts'

export const runKind = 'cases.run-import'
export const removeKind = 'cases.remove-import'

export const importJobs: JobHandler[] = [
  { kind: runKind, long: (hub, { id }) => run(hub, String(id)) },
  { kind: removeKind, long: (hub, { id }) => removeFiles(hub, String(id)) },
]

export function placeFor(hub: Hub) {
  return { folder: join(hub.config.dataFolder, 'arriving'), mostBytes: limits.mostBytes }
}

async function run(hub: Hub, id: string): Promise<undefined> {
  const job = await begin(hub, id)
  if (!job) return undefined
  const { blob, mapping } = job
  try {
    const file = await hub.blobs.open(blob)
    await withUpload(file, placeFor(hub), async (path) => {
      const rejects = `${path}.rejects`
      try {
        const result = await importCases(hub, { ...optionsOf(hub, job, mapping), file: path, rejects })
        await finish(hub, job, result, rejects)
      } finally {
        await rm(rejects, { force: true })
      }
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await fail(hub, id, error)
  }
  return undefined
}

function begin(
  hub: Hub,
  id: string,
): Promise<(CaseImport & { blob: string; mapping: CaseMapping }) | undefined> {
  return hub.db.tx(async (tx) => {
    const job = await findImport(tx, id, true)
    if (!job?.blob || !job.mapping || (job.state !== 'waiting' && job.state !== 'running')) return undefined
    await updateImport(tx, id, { state: 'running', done: 0, rejected: 0 })
    return { ...job, blob: job.blob, mapping: job.mapping }
  })
}

/** Progress is told now and then, and never waits for the one before. */
function optionsOf(hub: Hub, { dryRun, id, language, name }: CaseImport, mapping: CaseMapping) {
  let telling: Promise<void> | undefined
  let last = performance.now()
  return {
    mapping,
    dryRun,
    language,
    name,
    alwaysRejects: false,
    progress({ bytes, read, rejected }: ImportProgress) {
      if (telling || performance.now() - last < limits.toldEveryMs) return
      last = performance.now()
      const share = bytes && bytes.total > 0 ? Math.min(1, bytes.read / bytes.total) : null
      telling = tell(hub, id, { done: read, rejected, share })
        .catch(() => {})
        .finally(() => {
          telling = undefined
        })
    },
  }
}

/** A late word of an import that has ended meanwhile changes nothing. */
function tell(hub: Hub, id: string, change: { done: number; rejected: number; share: number | null }) {
  return hub.db.tx(async (tx) => {
    const job = await findImport(tx, id, true)
    if (job?.state !== 'running') return
    await updateImport(tx, id, change)
    await publish(tx, { type: 'cases.import-progressed', subject: id, data: { done: change.done } })
  })
}

async function finish(hub: Hub, { blob, dryRun, id }: CaseImport, result: ImportResult, rejects: string) {
  const kept =
    (await stat(rejects).catch(() => undefined)) && (await hub.blobs.put(createReadStream(rejects)))
  await hub.db.tx(async (tx) => {
    await updateImport(tx, id, {
      state: 'done',
      done: result.read,
      rejected: result.rejected,
      share: 1,
      result,
      rejectsBlob: kept?.id ?? null,
      finishedAt: tx.now,
      ...(!dryRun && { blob: null }),
    })
    await publish(tx, { type: 'cases.import-finished', subject: id, data: { dryRun } })
  })
  if (!dryRun && blob) await removeFiles(hub, id, [blob])
}

async function fail(hub: Hub, id: string, problem: Problem): Promise<void> {
  const [first] = problem.fields
  const words = first
    ? { zh: `${first.field}：${first.message.zh}`, en: `${first.field}: ${first.message.en}` }
    : problem.text
  hub.log.warn({ event: 'cases.import-failed', import: id, code: problem.code }, 'an import failed')
  await hub.db.tx(async (tx) => {
    await updateImport(tx, id, { state: 'failed', problem: words, finishedAt: tx.now })
    await publish(tx, { type: 'cases.import-finished', subject: id, data: { code: problem.code } })
  })
}
