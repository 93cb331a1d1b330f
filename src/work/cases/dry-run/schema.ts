// A dry run on the wire: what a version of a table would have said about past cases, beside the one in force.
import Type, { type Static } from 'typebox'
import limits from './limits.json' with { type: 'json' }

const Nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Values = Type.Record(Type.String(), Type.Unknown())

export const NewDryRun = Type.Object({
  model: Type.String({ minLength: 1, maxLength: 80 }),
  version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  cases: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: limits.mostCases,
      description: 'The last so many; 200 when left out',
    }),
  ),
})
export type NewDryRun = Static<typeof NewDryRun>

/** What one version says; a table that fails says why. */
const Said = Type.Object({
  outputs: Nullable(Values),
  rows: Type.Array(Type.Integer({ description: 'Row of the table, counted from 1' })),
  problem: Nullable(Type.String()),
})
export type Said = Static<typeof Said>

export const ChangedCase = Type.Object({
  id: Type.String(),
  number: Type.String(),
  title: Type.String(),
  inputs: Values,
  before: Said,
  after: Said,
})
export type ChangedCase = Static<typeof ChangedCase>

export const DryRunResult = Type.Object({
  /** The version in force that it was held against; null where none is. */
  against: Nullable(Type.Integer()),
  tried: Type.Integer(),
  same: Type.Integer(),
  /** How many would change, and of them how many because the new version fails. */
  changed: Type.Integer(),
  failed: Type.Integer(),
  /** True when it was stopped for taking too long: only `tried` of the cases were looked at. */
  stopped: Type.Boolean(),
  cases: Type.Array(ChangedCase),
})
export type DryRunResult = Static<typeof DryRunResult>

export const DryRunView = Type.Object({
  id: Type.String({ format: 'uuid' }),
  state: Type.Enum(['waiting', 'running', 'done', 'failed']),
  done: Type.Integer(),
  total: Nullable(Type.Integer()),
  result: Nullable(DryRunResult),
})
export type DryRunView = Static<typeof DryRunView>
