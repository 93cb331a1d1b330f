// The record of doings and readings on the wire.
import Type, { type Static } from 'typebox'
import { PageQuery } from '../../../kernel/http/index.ts'

const Word = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }))
const Moment = Type.String({ format: 'date-time' })
const Nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()])

export const AuditQuery = Type.Object({
  ...PageQuery,
  subject: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'Id of a person, case, role, …' }),
  ),
  actor: Word,
  action: Type.Optional(
    Type.String({
      pattern: '^[a-z][a-z0-9.-]{0,99}$',
      description: '`identity`, or `identity.unmask-person`',
    }),
  ),
  stated: Type.Optional(
    Type.Boolean({ description: 'Only those with a stated purpose, or only those without' }),
  ),
  from: Type.Optional(Moment),
  to: Type.Optional(Type.String({ format: 'date-time', description: 'Not itself included' })),
})

export const AuditItem = Type.Object({
  id: Type.String({ format: 'uuid' }),
  at: Moment,
  actor: Type.String({ description: 'A person’s id, `system` or `anonymous`' }),
  actorName: Nullable(Type.String({ description: 'Who that is, where it is a person of this hub' })),
  action: Type.String(),
  subject: Type.String(),
  subjectName: Nullable(Type.String({ description: 'Where the subject is an organisation' })),
  purpose: Nullable(Type.String()),
  data: Nullable(Type.Record(Type.String(), Type.Unknown())),
})
export type AuditItem = Static<typeof AuditItem>

export const AuditPage = Type.Object({ items: Type.Array(AuditItem), next: Nullable(Type.String()) })
