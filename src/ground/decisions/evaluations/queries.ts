// The log of what tables decided. Append only.
import { empty, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import type { Json, Note } from '../dmn/index.ts'
import { errors } from '../errors.ts'
import type { Decided, Matched } from './decide.ts'
import type { Outputs } from './outputs.ts'

export interface EvaluationRow {
  id: string
  at: Date
  recordedAt: Date
  model: string
  version: number
  decision: string
  inputs: Record<string, Json>
  outputs: Outputs
  matched: Matched[]
  notes: Note[]
  durationMs: number
  subject: string | null
}

/** Writes down what `decide` answered, in the transaction of what came of it. */
export async function logEvaluation(tx: Tx, ...evaluations: Decided[]): Promise<void> {
  if (evaluations.length === 0) return
  await tx.run(sql`
    INSERT INTO decisions.evaluation (id, at, recorded_at, model_key, model_version, decision, inputs, outputs, matched,
      notes, duration_ms, subject)
    SELECT "evaluationId", at, ${tx.now}::timestamptz, model, version, decision, inputs, outputs, matched, notes,
      "durationMs", subject
    FROM jsonb_to_recordset(${JSON.stringify(evaluations)}::jsonb)
      AS r("evaluationId" uuid, at timestamptz, model text, version integer, decision text, inputs jsonb,
        outputs jsonb, matched jsonb, notes jsonb, "durationMs" real, subject text)`)
}

const columns = sql`
  id, at, recorded_at AS "recordedAt", model_key AS model, model_version AS version, decision, inputs, outputs,
  matched, notes, duration_ms AS "durationMs", subject`

export interface EvaluationFilter {
  model?: string
  subject?: string
  before?: string
  limit: number
}

/** Newest first. */
export function listEvaluations(tx: Tx, filter: EvaluationFilter): Promise<EvaluationRow[]> {
  const and = (value: string | undefined, condition: Sql) => (value === undefined ? empty : condition)
  return tx.rows<EvaluationRow>(sql`
    SELECT ${columns} FROM decisions.evaluation WHERE true
      ${and(filter.model, sql`AND model_key = ${filter.model}`)}
      ${and(filter.subject, sql`AND subject = ${filter.subject}`)}
      ${and(filter.before, sql`AND id < ${filter.before}::uuid`)}
    ORDER BY id DESC LIMIT ${filter.limit}`)
}

/** @throws decisions.noEvaluation */
export async function getEvaluation(tx: Tx, id: string): Promise<EvaluationRow> {
  const found = await tx.first<EvaluationRow>(
    sql`SELECT ${columns} FROM decisions.evaluation WHERE id = ${id}::uuid`,
  )
  if (!found) throw errors.noEvaluation()
  return found
}
