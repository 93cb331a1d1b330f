// Grants on the wire: which role a person has, and where.
import Type, { type Static } from 'typebox'

const Id = Type.String({ format: 'uuid' })
const Nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()])

export const NewGrant = Type.Object({
  personId: Id,
  role: Type.String({ maxLength: 40 }),
  organisationId: Type.Optional(Nullable(Id)),
  regionPath: Type.Optional(Nullable(Type.String({ maxLength: 300 }))),
  endsAt: Type.Optional(Nullable(Type.String({ format: 'date-time' }))),
})
export type NewGrant = Static<typeof NewGrant>

export const GrantView = Type.Object({
  id: Id,
  personId: Id,
  role: Type.String(),
  organisationId: Nullable(Id),
  organisationName: Nullable(Type.String()),
  organisationPath: Nullable(Type.String()),
  regionPath: Nullable(Type.String()),
  grantedAt: Type.String({ format: 'date-time' }),
  endsAt: Nullable(Type.String({ format: 'date-time' })),
})
export type GrantView = Static<typeof GrantView>
