// The register of automatic decisions on the wire.
import Type, { type Static } from 'typebox'

const Text = Type.Object({
  zh: Type.String({ minLength: 1, maxLength: 2000 }),
  en: Type.String({ minLength: 1, maxLength: 2000 }),
})

const words = {
  name: Text,
  decides: Text,
  owner: Text,
  objection: Text,
}

export const AutomationChange = Type.Object(words)

export const AutomationView = Type.Object({
  key: Type.String(),
  ...words,
  modelKey: Type.Union([Type.String(), Type.Null()]),
  version: Type.Integer(),
  changedAt: Type.String({ format: 'date-time' }),
})
export type AutomationView = Static<typeof AutomationView>
