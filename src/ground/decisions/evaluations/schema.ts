// Evaluations on the wire.
import Type, { type Static } from 'typebox'

const Moment = Type.String({ format: 'date-time' })
const Nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Values = Type.Record(Type.String(), Type.Unknown())

export const Note = Type.Object({ code: Type.String(), place: Type.String(), detail: Type.String() })

export const EvaluationView = Type.Object({
  id: Type.String({ format: 'uuid' }),
  at: Moment,
  recordedAt: Moment,
  model: Type.String(),
  version: Type.Integer(),
  decision: Type.String(),
  inputs: Values,
  outputs: Values,
  matched: Type.Array(
    Type.Object({
      decision: Type.String(),
      rule: Nullable(Type.String()),
      index: Type.Integer({ description: 'Row of the table, counted from 1' }),
      annotation: Nullable(Type.String()),
    }),
  ),
  notes: Type.Array(Note),
  durationMs: Type.Number(),
  subject: Nullable(Type.String()),
})
export type EvaluationView = Static<typeof EvaluationView>

export const CellTest = Type.Object({
  label: Type.String(),
  value: Type.Unknown(),
  entry: Type.String({ description: 'The cell as it is written, in FEEL' }),
  words: Nullable(Type.String({ description: 'The cell in words; null where it asks nothing' })),
  holds: Type.Boolean(),
})
export type CellTest = Static<typeof CellTest>

export const TableExplanation = Type.Object({
  decision: Type.String(),
  question: Nullable(Type.String()),
  hitPolicy: Type.String(),
  hitPolicyWords: Type.String(),
  matched: Type.Array(
    Type.Object({
      index: Type.Integer(),
      rule: Nullable(Type.String()),
      annotation: Nullable(Type.String()),
      cells: Type.Array(CellTest),
      results: Type.Array(Type.Object({ name: Type.String(), label: Type.String(), entry: Type.String() })),
    }),
  ),
  others: Type.Array(
    Type.Object({
      index: Type.Integer(),
      annotation: Nullable(Type.String()),
      failed: Nullable(CellTest),
    }),
    { description: 'Rules that were not chosen, each with the first cell that did not hold' },
  ),
})
export type TableExplanation = Static<typeof TableExplanation>

const reasons = {
  model: Type.String(),
  version: Type.Integer(),
  name: Type.String(),
  decision: Type.String(),
  at: Moment,
  subject: Nullable(Type.String()),
  inputs: Type.Array(Type.Object({ name: Type.String(), label: Type.String(), value: Type.Unknown() })),
  outputs: Values,
  tables: Type.Array(TableExplanation),
  notes: Type.Array(Note),
}

export const Trial = Type.Object(reasons)

export const Explanation = Type.Object({
  ...reasons,
  id: Type.String({ format: 'uuid' }),
  recordedAt: Moment,
  reproduced: Type.Boolean({ description: 'Run again, the same version answered the same' }),
  owner: Type.String({ description: 'Who answers for this automatic decision' }),
  objection: Type.String({ description: 'How to object to a person' }),
})
export type Explanation = Static<typeof Explanation>
