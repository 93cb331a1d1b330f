// Sessions on the wire.
import Type, { type Static } from 'typebox'

const Id = Type.String({ format: 'uuid' })
const Time = Type.String({ format: 'date-time' })
const Nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()])

export const Credentials = Type.Object({
  account: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 1000 }),
})
export type Credentials = Static<typeof Credentials>

/** Who is signed in and what they may do; what they may do where stands in the grants. */
export const SessionView = Type.Object({
  id: Type.String({ description: 'Of the person' }),
  account: Nullable(Type.String()),
  name: Type.String(),
  organisation: Nullable(Type.Object({ id: Id, name: Type.String(), path: Type.String() })),
  role: Nullable(Type.String({ description: 'Code of the first of the roles' })),
  roles: Type.Array(
    Type.Object({ key: Type.String(), name: Type.String({ description: 'In the reader’s language' }) }),
  ),
  permissions: Type.Array(Type.String()),
  grants: Type.Array(
    Type.Object({
      role: Type.String(),
      permissions: Type.Array(Type.String()),
      organisationId: Nullable(Id),
      organisationPath: Nullable(Type.String()),
      regionPath: Nullable(Type.String()),
    }),
  ),
  sessionId: Nullable(Id),
})
export type SessionView = Static<typeof SessionView>

export const SessionItem = Type.Object({
  id: Id,
  current: Type.Boolean({ description: 'The session that asks' }),
  address: Nullable(Type.String()),
  agent: Nullable(Type.String({ description: 'What the browser says of itself' })),
  createdAt: Time,
  seenAt: Time,
  endsAt: Time,
})
export type SessionItem = Static<typeof SessionItem>

export const PasswordChange = Type.Object({
  current: Type.String({ minLength: 1, maxLength: 1000 }),
  next: Type.String({ minLength: 1, maxLength: 1000 }),
})
export type PasswordChange = Static<typeof PasswordChange>
