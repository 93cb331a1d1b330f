// Saved views on the wire: a name for a list's address. Presets come with the hub; people save their own beside them.
import Type, { type Static } from 'typebox'
import { CaseFilter } from '../list/filter.ts'

/** What a list's address says of its looks besides the filter. */
const looks = ['from', 'to', 'show', 'sort'] as const

const Value = Type.Optional(Type.String({ maxLength: 300 }))
const names = [...Object.keys(CaseFilter.properties), ...looks]

/** As it stands behind `?`: text for everything. */
export const ViewFilter = Type.Object(Object.fromEntries(names.map((name) => [name, Value])))
export type ViewFilter = Record<string, string | undefined>

const Name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })

export const NewView = Type.Object({
  name: Name,
  filter: ViewFilter,
  shared: Type.Optional(Type.Boolean({ description: "Offered to everybody of the owner's organisation" })),
})
export type NewView = Static<typeof NewView>

export const SavedView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  filter: Type.Record(Type.String(), Type.String()),
  preset: Type.Boolean(),
  shared: Type.Boolean(),
  own: Type.Boolean(),
  version: Type.Integer(),
})
export type SavedView = Omit<Static<typeof SavedView>, 'filter'> & { filter: ViewFilter }
