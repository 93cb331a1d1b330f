// People on the wire. Which fields are personal, and why they are kept, is said here and nowhere else.
import Type, { type Static } from 'typebox'
import { personal } from '../../../kernel/personal/index.ts'

const Id = Type.String({ format: 'uuid' })
const Time = Type.String({ format: 'date-time' })
const Nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()])

const Name = personal(Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }), {
  kind: 'name',
  purpose: { zh: '称呼与署名', en: 'To address them and to name who acted' },
})
const Phone = personal(Type.String({ minLength: 5, maxLength: 30 }), {
  kind: 'phone',
  purpose: { zh: '工作联系与回访', en: 'To reach them about their work or their report' },
})
const IdNumber = personal(Type.String({ minLength: 15, maxLength: 24 }), {
  kind: 'idNumber',
  purpose: { zh: '核对身份', en: 'To make sure who they are' },
  sensitive: true,
})

const optionalFields = {
  phone: Type.Optional(Nullable(Phone)),
  idNumber: Type.Optional(Nullable(IdNumber)),
  organisationId: Type.Optional(Nullable(Id)),
  keepUntil: Type.Optional(Nullable(Time)),
}

export const NewPerson = Type.Object({ name: Name, ...optionalFields })
export type NewPerson = Static<typeof NewPerson>

export const PersonChange = Type.Object({ name: Type.Optional(Name), ...optionalFields })
export type PersonChange = Static<typeof PersonChange>

/** One of them; the words stand in the body, since addresses end up in logs. */
export const PersonSearch = Type.Object({
  phone: Type.Optional(Phone),
  idNumber: Type.Optional(IdNumber),
  name: Type.Optional(Name),
  account: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
})
export type PersonSearch = Static<typeof PersonSearch>

export const Reason = Type.Object({
  reason: Type.String({ minLength: 2, maxLength: 500, pattern: '\\S', description: 'Goes into the record' }),
})

export const PersonView = Type.Object({
  id: Id,
  name: Nullable(Name),
  phone: Nullable(Phone),
  idNumber: Nullable(IdNumber),
  organisationId: Nullable(Id),
  organisationName: Nullable(Type.String()),
  account: Nullable(Type.Object({ account: Type.String(), disabled: Type.Boolean() })),
  keepUntil: Nullable(Time),
  erasedAt: Nullable(Time),
  version: Type.Integer(),
  createdAt: Time,
})
export type PersonView = Static<typeof PersonView>
