// What flows and calendars have in common on the wire: keys, versions, and a load that may be tried first.
import Type from 'typebox'
import { permitted } from '../../../kernel/access/index.ts'
import type { Loaded, VersionOf } from './queries.ts'

export const mayConfigure = permitted('cases.configure')
export const Key = Type.Object({ key: Type.String({ maxLength: 60 }) })
export const Version = Type.Object({
  version: Type.Optional(Type.Integer({ minimum: 1, description: 'The newest when left out' })),
})
export const Trial = Type.Object({
  dryRun: Type.Optional(Type.Boolean({ description: 'Check everything, keep nothing' })),
})
/** Described in full by the flow's and the calendar's own schema. */
export const Definition = Type.Object({}, { additionalProperties: true })
const Moment = Type.String({ format: 'date-time' })
export const Listed = Type.Object({
  items: Type.Array(Type.Object({ createdAt: Moment }, { additionalProperties: true })),
})
export const Versions = Type.Object({
  items: Type.Array(Type.Object({ version: Type.Integer(), createdAt: Moment })),
})

export function listed<T extends object>(loaded: readonly Loaded<T>[]) {
  return loaded.map(({ createdAt, definition }) => ({ ...definition, createdAt: createdAt.toISOString() }))
}

export function versionsView(versions: readonly VersionOf[]) {
  return versions.map(({ createdAt, version }) => ({ version, createdAt: createdAt.toISOString() }))
}
