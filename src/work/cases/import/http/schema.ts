// Imports of cases on the wire: a file that has arrived, how its columns are read, and how far it is.
import Type, { type Static } from 'typebox'
import { PageQuery } from '../../../../kernel/http/index.ts'
import type { CaseMapping } from '../mapping-schema.ts'

export type { CaseColumns, CaseMapping } from '../mapping-schema.ts'

const Nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Moment = Type.String({ format: 'date-time' })
const Words = Type.Object({ zh: Type.String(), en: Type.String() })
const Count = Type.Integer()

export const importStates = ['arrived', 'waiting', 'running', 'done', 'failed', 'removed'] as const
export type ImportState = (typeof importStates)[number]

export const ImportCounts = Type.Object({
  read: Count,
  created: Count,
  changed: Count,
  unchanged: Count,
  rejected: Count,
  made: Type.Object({ regions: Count, organisations: Count, categories: Count }),
  warnings: Type.Array(Type.Object({ kind: Type.String(), words: Words, count: Count })),
})
export type ImportCounts = Static<typeof ImportCounts>

export const ImportView = Type.Object({
  id: Type.String({ format: 'uuid' }),
  name: Type.String(),
  state: Type.Enum([...importStates]),
  dryRun: Type.Boolean(),
  own: Type.Boolean({ description: 'Only whoever brought the file looks into it' }),
  size: Count,
  done: Count,
  rejected: Count,
  share: Nullable(Type.Number({ description: 'Of the file, 0 to 1; null where it cannot tell' })),
  result: Nullable(ImportCounts),
  problem: Nullable(Words),
  hasRejects: Type.Boolean(),
  hasFile: Type.Boolean({ description: 'The file is still here and can be run' }),
  createdAt: Moment,
  finishedAt: Nullable(Moment),
})
export type ImportView = Static<typeof ImportView>

export const ImportPreview = Type.Object({
  headers: Type.Array(Type.String()),
  rows: Type.Array(Type.Record(Type.String(), Type.String()), { description: 'The first of them' }),
  badRows: Count,
  scanned: Type.Integer({ description: 'Rows that were looked at' }),
  values: Type.Record(Type.String(), Type.Array(Type.String()), {
    description: 'Of columns with few different values: which',
  }),
  mapping: Type.Unsafe<Static<typeof CaseMapping>>(Type.Object({}, { additionalProperties: true })),
  known: Nullable(Type.String({ description: 'The source that the guess was made from' })),
})
export type ImportPreview = Static<typeof ImportPreview>

export const NewRun = Type.Object({
  mapping: Type.Object({}, { additionalProperties: true }),
  dryRun: Type.Optional(Type.Boolean({ description: 'Try everything, keep nothing' })),
})

export const ImportsQuery = Type.Object(PageQuery)
export const ImportsPage = Type.Object({ items: Type.Array(ImportView), next: Nullable(Type.String()) })
export const FileQuery = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200, description: "The file's name, which tells its format" }),
})
