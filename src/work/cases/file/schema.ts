// What is told when something is reported, and what the teller gets back.
import Type, { type Static } from 'typebox'
import { personal } from '../../../kernel/personal/index.ts'
import { AttachmentKeys } from '../attachments/schema.ts'

const toAnswer = { zh: '联系和答复上报人', en: 'To reach and answer whoever reported' }

export const ReportInput = Type.Object({
  /** Key of a category, `standard:kind:code`; left out when the teller does not know. */
  category: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  condition: Type.Optional(Type.String({ maxLength: 60 })),
  title: Type.Optional(Type.String({ maxLength: 200 })),
  description: Type.Optional(Type.String({ maxLength: 4000 })),
  /** WGS 84 degrees. */
  point: Type.Optional(
    Type.Object({
      lng: Type.Number({ minimum: -180, maximum: 180 }),
      lat: Type.Number({ minimum: -90, maximum: 90 }),
    }),
  ),
  address: Type.Optional(Type.String({ maxLength: 300 })),
  /** By which way it came, when staff write it down: phone, grid, mail, … */
  channel: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' })),
  happenedAt: Type.Optional(Type.String({ format: 'date-time' })),
  attachments: Type.Optional(AttachmentKeys),
  reporter: Type.Optional(
    Type.Object({
      name: Type.Optional(personal(Type.String({ maxLength: 60 }), { kind: 'name', purpose: toAnswer })),
      phone: Type.Optional(
        personal(Type.String({ pattern: '^\\+?[0-9][0-9 -]{4,18}[0-9]$' }), {
          kind: 'phone',
          purpose: toAnswer,
        }),
      ),
    }),
  ),
})
export type ReportInput = Static<typeof ReportInput>

export const Receipt = Type.Object({
  id: Type.String(),
  number: Type.String(),
  /** With the number it opens the case to whoever holds it. Told only here. */
  code: Type.String(),
  version: Type.Integer(),
  state: Type.String(),
  reportedAt: Type.String({ format: 'date-time' }),
})
export type Receipt = Static<typeof Receipt>
