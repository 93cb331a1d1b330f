// Stores rows in batches of one transaction each. A batch that the database refuses is halved until the row that
// spoils it is found, so that one bad row never costs a good one.
import { audit } from '../../../kernel/audit/index.ts'
import type { Vault } from '../../../kernel/crypto/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { codeOf, Problem } from '../../../kernel/errors/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { replayCases } from '../replay.ts'
import type { RowProblem } from './cells.ts'
import type { CaseMapping } from './mapping-schema.ts'
import type { RejectedRow } from './rejects.ts'
import { resolve, type StoredRow } from './resolve.ts'
import type { ImportResult } from './result.ts'

export interface BatchOutcome {
  created: number
  changed: number
  unchanged: number
  saved: StoredRow[]
  refused: RejectedRow[]
}

export interface Store {
  readonly made: ImportResult['made']
  save(rows: StoredRow[]): Promise<BatchOutcome>
  finish(file: string, result: ImportResult): Promise<void>
}

/** Ends a transaction of a dry run without trace. */
class RolledBack extends Error {
  readonly outcome: BatchOutcome
  constructor(outcome: BatchOutcome) {
    super('dry run')
    this.outcome = outcome
  }
}

export function createStore(hub: Hub, mapping: CaseMapping, dryRun: boolean): Store {
  const made = { regions: 0, organisations: 0, categories: 0 }
  const madeNames = new Set<string>()

  /** A batch whose end is not known is sent again: what was stored is then found unchanged. */
  async function certainly(rows: StoredRow[]): Promise<BatchOutcome> {
    try {
      return await attempt(rows)
    } catch (problem) {
      if (codeOf(problem) !== 'database.uncertain') throw problem
      return attempt(rows)
    }
  }

  async function attempt(rows: StoredRow[]): Promise<BatchOutcome> {
    const names: string[] = []
    try {
      const outcome = await hub.db.tx(async (tx) => {
        names.length = 0
        const saved = await store(tx, rows, mapping, names, hub.vault)
        if (dryRun) throw new RolledBack(saved)
        return saved
      })
      count(names)
      return outcome
    } catch (problem) {
      if (!(problem instanceof RolledBack)) throw problem
      count(names)
      return problem.outcome
    }
  }

  function count(names: string[]): void {
    for (const name of names) {
      if (madeNames.has(name)) continue
      madeNames.add(name)
      made[name.slice(0, name.indexOf(':')) as keyof typeof made] += 1
    }
  }

  async function save(rows: StoredRow[]): Promise<BatchOutcome> {
    try {
      return await certainly(rows)
    } catch (problem) {
      const reason = rowReason(problem)
      const [row] = rows
      if (!reason || !row) throw problem
      if (rows.length === 1)
        return { ...nothing, saved: [], refused: [rejected(row, { field: 'row', reason })] }
      const half = Math.ceil(rows.length / 2)
      return add(await save(rows.slice(0, half)), await save(rows.slice(half)))
    }
  }

  return {
    made,
    save,
    async finish(file, { changed, created, rejected, unchanged }) {
      if (dryRun) return
      const data = { file, created, changed, unchanged, rejected }
      await hub.db.tx((tx) =>
        audit(tx, { actor: 'system', action: 'cases.import', subject: mapping.source, data }),
      )
    },
  }
}

const nothing = { created: 0, changed: 0, unchanged: 0 }

async function store(
  tx: Tx,
  rows: StoredRow[],
  mapping: CaseMapping,
  made: string[],
  vault: Vault,
): Promise<BatchOutcome> {
  const found = await resolve(tx, mapping, rows, made)
  const { changed, inserted, refused, skipped } = await replayCases(
    tx,
    found.ready.map(({ replay }) => replay),
    { vault },
  )
  const reasons = new Map(refused.map(({ externalId, message }) => [externalId, message]))
  const late = found.ready.flatMap(({ row }) => {
    const reason = reasons.get(row.draft.externalId)
    return reason ? [rejected(row, { field: 'row', reason })] : []
  })
  return {
    created: inserted,
    changed,
    unchanged: skipped,
    saved: found.ready.map(({ row }) => row).filter(({ draft }) => !reasons.has(draft.externalId)),
    refused: [...found.refused.map(({ problem, row }) => rejected(row, problem)), ...late],
  }
}

function rejected(row: StoredRow, problem: RowProblem): RejectedRow {
  return { line: row.line, problems: [problem], original: row.original() }
}

function add(a: BatchOutcome, b: BatchOutcome): BatchOutcome {
  return {
    created: a.created + b.created,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    saved: [...a.saved, ...b.saved],
    refused: [...a.refused, ...b.refused],
  }
}

/** What the data of a row did wrong: a refusal in words, or SQLSTATE class 22 or 23. Other failures are not a row's. */
function rowReason(problem: unknown): RowProblem['reason'] | undefined {
  if (problem instanceof Problem) return problem.status < 500 ? problemWords(problem) : undefined
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
  if (!/^2[23]\w{3}$/.test(code)) return undefined
  return { zh: `数据库不接受本行（${code}）`, en: `The database does not take the row (${code})` }
}

function problemWords({ fields, params, text }: Problem): RowProblem['reason'] {
  const fill = (words: string) =>
    words.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  const [first] = fields
  if (first) return { zh: `${first.field}：${first.message.zh}`, en: `${first.field}: ${first.message.en}` }
  return { zh: fill(text.zh), en: fill(text.en) }
}
