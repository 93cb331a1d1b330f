// Categories on the wire and as a city loads them. Keyed by (standard, kind, code), with versions that are never changed.
import Type, { type Static } from 'typebox'
import { categoryKey } from '../replay-schema.ts'

const Words = Type.Object({
  zh: Type.String({ minLength: 1, maxLength: 200 }),
  en: Type.String({ maxLength: 200 }),
})
export const Part = Type.String({ pattern: '^[^:/\\s]{1,60}$' })

export const Condition = Type.Object({
  key: Type.String({ minLength: 1, maxLength: 60 }),
  name: Words,
  /** Danger to life or traffic. */
  urgent: Type.Boolean(),
})

export const CategoryInput = Type.Object({
  code: Part,
  name: Words,
  classCode: Type.Optional(Type.String({ maxLength: 60 })),
  className: Type.Optional(Words),
  synonyms: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 100 })),
  conditions: Type.Optional(Type.Array(Condition, { maxItems: 100 })),
})
export type CategoryInput = Static<typeof CategoryInput>

export const CategoryDictionary = Type.Object({
  standard: Part,
  kind: Part,
  categories: Type.Array(CategoryInput, { minItems: 1, maxItems: 5000 }),
})
export type CategoryDictionary = Static<typeof CategoryDictionary>

export const CategoryView = Type.Object({
  key: Type.String(),
  standard: Type.String(),
  kind: Type.String(),
  code: Type.String(),
  version: Type.Integer(),
  name: Words,
  classCode: Type.Union([Type.String(), Type.Null()]),
  className: Type.Union([Words, Type.Null()]),
  synonyms: Type.Array(Type.String()),
  conditions: Type.Array(Condition),
})
export type CategoryView = Static<typeof CategoryView>

/** A version as it once was or still is. */
export const CategoryVersion = Type.Object({
  ...CategoryView.properties,
  createdAt: Type.String({ format: 'date-time' }),
  retiredAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
})
export type CategoryVersion = Static<typeof CategoryVersion>

/** What a table of categories would do, or did; a row that is wrong is named by its line. */
export const CategoryImport = Type.Object({
  read: Type.Integer(),
  created: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  rejected: Type.Integer(),
  rejects: Type.Array(Type.Object({ line: Type.Integer(), field: Type.String(), message: Type.String() })),
  rows: Type.Array(
    Type.Object({
      line: Type.Integer(),
      state: Type.Enum(['created', 'changed', 'unchanged']),
      category: CategoryInput,
    }),
    { description: 'The first of those that are right' },
  ),
})
export type CategoryImport = Static<typeof CategoryImport>

/** What cannot be sorted yet; whoever accepts the case amends it. */
export const unsorted = {
  standard: 'shanzhi',
  kind: 'matter',
  code: '00000',
  name: { zh: '待分类', en: 'Not sorted yet' },
}
export const unsortedKey = categoryKey(unsorted.standard, unsorted.kind, unsorted.code)
