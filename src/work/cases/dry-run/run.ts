// The long work of a dry run: past cases by small batches through both versions, stopped when it takes too long.
import { findTried, type Tried, tryOut } from '../../../ground/decisions/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { type Language, text } from '../../../kernel/i18n/index.ts'
import type { JobHandler } from '../../../kernel/jobs/index.ts'
import { inputsOf, type TableFacts } from '../automation/inputs.ts'
import { anyOf, type Reader, reachOf } from '../list/reach.ts'
import limits from './limits.json' with { type: 'json' }
import type { ChangedCase, DryRunResult, NewDryRun, Said } from './schema.ts'

export const dryRunKind = 'cases.dry-run'

export interface DryRunPayload extends Required<NewDryRun> {
  [key: string]: unknown
  reader: Reader
  language: Language
}

export const dryRunJob: JobHandler = {
  kind: dryRunKind,
  long: (hub, payload, progress) => dryRun(hub, payload as unknown as DryRunPayload, progress),
}

type PastCase = TableFacts & { id: string; number: string; title: string }

async function dryRun(
  hub: Hub,
  { cases: wanted, language, model, reader, version }: DryRunPayload,
  progress: (state: Record<string, unknown>) => Promise<void>,
): Promise<DryRunResult> {
  const at = hub.clock.now()
  const { before, after, cases } = await hub.db.tx(async (tx) => ({
    before: await findTried(tx, model, { at }),
    after: await findTried(tx, model, { version }),
    cases: await lastCases(tx, reader, wanted),
  }))
  const result = { against: before?.version ?? null, ...emptyResult() }
  if (!after) return result
  const begun = performance.now()
  for (let from = 0; from < cases.length; from += limits.casesTogether) {
    if (performance.now() - begun > limits.mostSeconds * 1000) return { ...result, stopped: true }
    const some = cases.slice(from, from + limits.casesTogether)
    const inputs = await hub.db.tx((tx) => inputsOf(tx, some))
    const old = before ? await tryOut(hub, before, inputs, at) : []
    const fresh = await tryOut(hub, after, inputs, at)
    some.forEach((one, i) => {
      count(result, one, inputs[i] ?? {}, saidOf(old[i], language), saidOf(fresh[i], language))
    })
    await progress({ done: result.tried, total: cases.length })
  }
  return result
}

function count(
  result: DryRunResult,
  { id, number, title }: PastCase,
  inputs: Record<string, unknown>,
  before: Said,
  after: Said,
): void {
  result.tried += 1
  if (JSON.stringify([before.outputs, before.problem]) === JSON.stringify([after.outputs, after.problem])) {
    result.same += 1
    return
  }
  const changed: ChangedCase = { id, number, title, inputs, before, after }
  result.changed += 1
  if (after.problem !== null) result.failed += 1
  result.cases.push(changed)
}

/** The last cases that the reader may see, the newest first. */
async function lastCases(tx: Tx, reader: Reader, most: number): Promise<PastCase[]> {
  const reach = anyOf(await reachOf(tx, reader))
  return tx.rows<PastCase>(sql`
    SELECT c.id, c.number, c.title, c.category, c.condition, c.region_path AS "regionPath", c.channel
    FROM cases.case c WHERE ${reach} ORDER BY c.reported_at DESC, c.id DESC LIMIT ${most}`)
}

function saidOf(tried: Tried | undefined, language: Language): Said {
  if (!tried) return { outputs: null, rows: [], problem: null }
  if (!tried.ok) return { outputs: null, rows: [], problem: text(tried.message, language) }
  return { outputs: tried.outputs, rows: tried.rows, problem: null }
}

function emptyResult() {
  return { tried: 0, same: 0, changed: 0, failed: 0, stopped: false, cases: [] as ChangedCase[] }
}
