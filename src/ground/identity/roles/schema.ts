// Roles on the wire.
import Type, { type Static } from 'typebox'

export const Words = Type.Object({
  zh: Type.String({ minLength: 1, maxLength: 100 }),
  en: Type.String({ minLength: 1, maxLength: 100 }),
})

const Permissions = Type.Array(Type.String({ maxLength: 100 }), { maxItems: 500, uniqueItems: true })

export const NewRole = Type.Object({
  code: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$', description: 'Small letters, digits and hyphens' }),
  name: Words,
  permissions: Permissions,
})
export type NewRole = Static<typeof NewRole>

export const RoleChange = Type.Object({ name: Type.Optional(Words), permissions: Type.Optional(Permissions) })
export type RoleChange = Static<typeof RoleChange>

export const RoleView = Type.Object({
  code: Type.String(),
  name: Words,
  permissions: Type.Array(Type.String()),
  everything: Type.Boolean({ description: 'Holds every permission that any module declares' }),
  version: Type.Integer(),
})
export type RoleView = Static<typeof RoleView>
