// History laid into the action log: what an import or the demo brings stands there like anything else, marked as replayed.
import { createHash } from 'node:crypto'
import { audit } from '../../kernel/audit/index.ts'
import type { Vault } from '../../kernel/crypto/index.ts'
import { sql, type Tx } from '../../kernel/db/index.ts'
import { Problem } from '../../kernel/errors/index.ts'
import { publish } from '../../kernel/events/index.ts'
import { newId } from '../../kernel/ids/index.ts'
import { claimLogged } from './attachments/claim.ts'
import { errors } from './errors.ts'
import { landmarksOf } from './flow/landmarks.ts'
import { currentRules } from './reference/rules.ts'
import {
  append,
  appendSteps,
  type Built,
  buildCase,
  type ReplayContext,
  reportFacts,
} from './replay/build.ts'
import { carriedDifference } from './replay/carry-over.ts'
import type { ReplayCase, ReplayResult } from './replay-schema.ts'
import { sealReporter } from './reporter/seal.ts'
import { storedContent } from './store/content.ts'
import { insertCases, type NewCase, nextNumbers } from './store/insert.ts'
import { type LoadedCase, lockSourceCases } from './store/load.ts'
import { type ChangedCase, updateCases } from './store/update.ts'
import { syncTimers } from './timers/sync.ts'

export interface ReplayOptions {
  /** Needed when records name reporters: their data are sealed. */
  vault?: Vault
  /** Flow key; the hub's own when left out. */
  flow?: string
}

/**
 * Lays records into the log, hundreds in one transaction. Idempotent by (source, externalId): an unchanged record is
 * skipped, of a changed one the difference is appended. A record that the flow refuses, or whose category is unknown,
 * stands in `refused`; the others are kept. One event `cases.replayed` tells of the batch.
 */
export async function replayCases(
  tx: Tx,
  records: readonly ReplayCase[],
  options: ReplayOptions = {},
): Promise<ReplayResult> {
  const result: ReplayResult = { inserted: 0, changed: 0, skipped: 0, refused: [], undated: 0 }
  for (const source of new Set(records.map((record) => record.source))) {
    const some = records.filter((record) => record.source === source)
    await replaySource(tx, source, lastOfEach(some, result), options, result)
  }
  return result
}

async function replaySource(
  tx: Tx,
  source: string,
  records: ReplayCase[],
  options: ReplayOptions,
  result: ReplayResult,
): Promise<void> {
  const rules = await currentRules(tx, options.flow)
  const known = new Map(
    (
      await lockSourceCases(
        tx,
        source,
        records.map(({ externalId }) => externalId),
      )
    ).map((one) => [one.externalId ?? '', one]),
  )
  const ids = new Map(
    records.map(({ externalId, reportedAt }) => [
      externalId,
      known.get(externalId)?.state.id ?? newId(reportedAt),
    ]),
  )
  const context: ReplayContext = {
    rules,
    landmarks: landmarksOf(rules.flow),
    now: tx.now,
    versions: await categoryVersions(tx, records),
    idOf: (externalId) => ids.get(externalId),
  }
  const fresh: (NewCase & { reportedAt: Date })[] = []
  const changes: (ChangedCase & { before: LoadedCase })[] = []
  for (const record of records) {
    const digests = digestsOf(record, options.vault)
    const [digest = ''] = digests
    const before = known.get(record.externalId)
    if (before?.digest && digests.includes(before.digest)) {
      result.skipped++
      continue
    }
    try {
      if (!context.versions.has(record.category)) throw errors.noCategory({ key: record.category })
      if (before) changes.push(changeOf(before, record, digest, context))
      else
        fresh.push(
          newCase(record, ids.get(record.externalId) ?? newId(record.reportedAt), digest, context, options),
        )
      if (record.outcome !== 'open' && !record.closedAt && !record.actions) result.undated++
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      result.refused.push({ externalId: record.externalId, code: problem.code, message: wordsOf(problem) })
    }
  }
  const numbers = await nextNumbers(
    tx,
    fresh.map(({ reportedAt }) => reportedAt),
    rules.calendar.timeZone,
  )
  await insertCases(
    tx,
    rules.flow,
    fresh.map((one, i) => ({ ...one, number: numbers[i] ?? one.number })),
  )
  await updateCases(tx, rules.flow, changes)
  await claimLogged(tx, [...fresh.map(({ log }) => log), ...changes.map(({ steps }) => steps)].flat())
  await syncTimers(tx, rules, [
    ...fresh.map(({ state }) => ({ before: null, after: state, replayed: true })),
    ...changes.map(({ before, state }) => ({ before: before.state, after: state, replayed: true })),
  ])
  result.inserted += fresh.length
  result.changed += changes.length
  if (fresh.length + changes.length === 0) return
  const data = { inserted: fresh.length, changed: changes.length }
  await publish(tx, { type: 'cases.replayed', subject: source, data })
  await audit(tx, { actor: `source:${source}`, action: 'cases.replay', subject: source, data })
}

function newCase(
  record: ReplayCase,
  id: string,
  digest: string,
  context: ReplayContext,
  { vault }: ReplayOptions,
): NewCase & { reportedAt: Date } {
  const { kept, shortened } = storedContent(contentOf(record))
  const { log, state } = buildCase(record, id, context)
  const words = shortened ? contentOf(record) : undefined
  return {
    state,
    log,
    number: '',
    content: kept,
    reportedAt: record.reportedAt,
    source: { name: record.source, externalId: record.externalId, digest },
    reporter:
      vault && (record.reporter || words) ? sealReporter(vault, { ...record.reporter, words }) : undefined,
  }
}

function changeOf(
  before: LoadedCase,
  record: ReplayCase,
  digest: string,
  context: ReplayContext,
): ChangedCase & { before: LoadedCase } {
  const begun: Built = { state: before.state, log: [] }
  const { kept } = storedContent(contentOf(record))
  const sameWords =
    kept.title === before.title && kept.description === before.description && kept.address === before.address
  const { log, state } = record.actions
    ? appendSteps(begun, record, record.actions.slice(before.state.version - 1), context)
    : carryOn(begun, record, context)
  return { before, state, steps: log, content: sameWords ? undefined : kept, digest }
}

function carryOn(begun: Built, record: ReplayCase, context: ReplayContext): Built {
  const difference = carriedDifference(
    begun.state,
    record,
    reportFacts(record, context),
    context.landmarks,
    context.rules,
  )
  if (!difference) return begun
  return append(begun, record, context, { kind: 'carry-over', recordedAt: context.now, ...difference })
}

function contentOf({ address, description, title }: ReplayCase) {
  return { title, description: description ?? '', address: address ?? null }
}

/** Of several records with one external id the last one counts. */
function lastOfEach(records: readonly ReplayCase[], result: ReplayResult): ReplayCase[] {
  const last = new Map(records.map((record) => [record.externalId, record]))
  result.skipped += records.length - last.size
  return [...last.values()]
}

async function categoryVersions(tx: Tx, records: readonly ReplayCase[]): Promise<Map<string, number>> {
  const keys = [...new Set(records.map(({ category }) => category))]
  const rows = await tx.rows<{ key: string; version: number }>(
    sql`SELECT key, version FROM cases.public_category WHERE key = ANY (${keys}::text[])`,
  )
  return new Map(rows.map(({ key, version }) => [key, version]))
}

/**
 * Tell whether a record changed, the newest first. Keyed where there is a key, under each that was in use: a telephone in
 * the record could else be guessed from it.
 */
function digestsOf(record: ReplayCase, vault: Vault | undefined): string[] {
  const sorted = JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
  if (vault) return vault.hashes(sorted, digestContext)
  return [createHash('sha256').update(sorted).digest('base64url')]
}

const digestContext = 'cases.case.source_digest'

function wordsOf({ fields, params, text }: Problem): { zh: string; en: string } {
  const [first] = fields
  if (first) return { zh: `${first.field}：${first.message.zh}`, en: `${first.field}: ${first.message.en}` }
  const fill = (words: string): string =>
    words.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  return { zh: fill(text.zh), en: fill(text.en) }
}
