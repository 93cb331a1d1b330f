// The decision tables that led to a case's steps, short enough to read beside them. The whole explanation is the
// evaluation's own page.
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { limitsTable } from '../automation/advice.ts'
import type { Action } from '../fold/action.ts'
import type { CaseReason } from './schema.ts'

interface Evaluation {
  id: string
  at: Date
  key: string
  name: string | null
  version: number
  inputs: Record<string, unknown>
  outputs: Record<string, unknown>
  matched: { index: number; annotation: string | null }[]
}

export async function reasonsFor(tx: Tx, log: readonly Action[]): Promise<CaseReason[]> {
  const ids = log.flatMap(({ data: { decisions = [] } }) => decisions)
  if (ids.length === 0) return []
  const rows = await tx.rows<Evaluation>(sql`
    SELECT e.id, e.at, e.model_key AS key, m.name, e.model_version AS version, e.inputs, e.outputs, e.matched
    FROM decisions.public_evaluation e
      LEFT JOIN decisions.public_model m ON m.key = e.model_key AND m.version = e.model_version
    WHERE e.id = ANY (${ids}::uuid[]) ORDER BY array_position(${ids}::uuid[], e.id)`)
  return rows.map(({ at, id, inputs, key, matched, name, outputs, version }) => ({
    id,
    about: key === limitsTable ? 'limit' : 'dispatch',
    name: name ?? key,
    version,
    at: at.toISOString(),
    inputs: listed(inputs),
    outputs: listed(outputs),
    rows: matched.map(({ annotation, index }) => ({ number: index, words: annotation ?? '' })),
  }))
}

function listed(values: Record<string, unknown>): { name: string; value: unknown }[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }))
}
