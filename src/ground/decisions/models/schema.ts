// Decision tables on the wire.
import Type, { type Static } from 'typebox'

const Moment = Type.String({ format: 'date-time' })
const Nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Words = Nullable(Type.String())

export const VersionState = Type.Union(
  [Type.Literal('draft'), Type.Literal('waiting'), Type.Literal('valid'), Type.Literal('ended')],
  { description: 'Of several valid versions the newest is in force' },
)
export type VersionState = Static<typeof VersionState>

const version = {
  key: Type.String(),
  version: Type.Integer(),
  name: Type.String(),
  digest: Type.String({ description: 'SHA-256 of the XML' }),
  state: VersionState,
  validFrom: Nullable(Moment),
  validTo: Nullable(Moment),
  savedAt: Moment,
  publishedAt: Nullable(Moment),
  author: Type.String(),
}

export const VersionView = Type.Object(version)
export type VersionView = Static<typeof VersionView>

export const TableDetail = Type.Object({
  decision: Type.String(),
  question: Words,
  hitPolicy: Type.String(),
  hitPolicyWords: Type.String(),
  aggregation: Words,
  inputs: Type.Array(
    Type.Object({
      label: Type.String(),
      expression: Type.String(),
      typeRef: Words,
      allowedValues: Words,
    }),
  ),
  outputs: Type.Array(
    Type.Object({
      label: Type.String(),
      name: Type.String(),
      typeRef: Words,
      allowedValues: Words,
      defaultEntry: Words,
    }),
  ),
  rules: Type.Array(
    Type.Object({
      number: Type.Integer(),
      id: Words,
      conditions: Type.Array(
        Type.Object({
          entry: Type.String({ description: 'The cell as it is written, in FEEL' }),
          words: Nullable(Type.String({ description: 'The cell in words; null where it asks nothing' })),
        }),
      ),
      results: Type.Array(Type.String()),
      annotation: Words,
    }),
  ),
})

export const ModelDetail = Type.Object({
  ...version,
  description: Words,
  mainDecision: Type.String(),
  inputs: Type.Array(Type.Object({ name: Type.String(), label: Words, typeRef: Words, description: Words })),
  outputs: Type.Array(Type.String()),
  tables: Type.Array(TableDetail),
})
export type ModelDetail = Static<typeof ModelDetail>

export const Usage = Type.Object({
  version: Type.Integer(),
  evaluations: Type.Integer({ description: 'How often this version decided' }),
  lastAt: Moment,
})
export type Usage = Static<typeof Usage>

export const Warning = Type.Object({ code: Type.String(), place: Type.String(), message: Type.String() })

export const Validity = Type.Object({
  validFrom: Type.Optional(Nullable(Moment)),
  validTo: Type.Optional(Nullable(Moment)),
})

/** Publishing says why; the words go into the record. */
export const Publication = Type.Object({
  ...Validity.properties,
  reason: Type.Optional(Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' })),
})
