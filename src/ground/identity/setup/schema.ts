// The first administrator on the wire.
import Type, { type Static } from 'typebox'
import { personal } from '../../../kernel/personal/index.ts'

export const Setup = Type.Object({
  token: Type.String({ minLength: 1, maxLength: 200 }),
  account: Type.String({ minLength: 2, maxLength: 60 }),
  name: personal(Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }), {
    kind: 'name',
    purpose: { zh: '称呼与署名', en: 'To address them and to name who acted' },
  }),
  password: Type.String({ minLength: 1, maxLength: 1000 }),
})
export type Setup = Static<typeof Setup>
