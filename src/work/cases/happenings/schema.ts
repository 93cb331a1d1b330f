// What happened lately, on the wire: the step and its case, never what was said and never by whom.
import Type, { type Static } from 'typebox'

const Words = Type.Object({ zh: Type.String(), en: Type.String() })

/** Steps that tell how the place is doing; the partial index of the log holds these. */
export const tellingKinds = [
  'report',
  'accept',
  'dispatch',
  'return',
  'arrive',
  'finish',
  'close',
  'escalate',
  'reopen',
  'rate',
] as const

export const HappeningView = Type.Object({
  /** Tells one happening from another. */
  id: Type.String(),
  happenedAt: Type.Unsafe<Date>(Type.String({ format: 'date-time' })),
  kind: Type.Enum([...tellingKinds]),
  name: Words,
  number: Type.String(),
  title: Type.String(),
  region: Type.Union([Type.Object({ path: Type.String(), name: Type.String() }), Type.Null()]),
  organisation: Type.Union([Type.String(), Type.Null()], {
    description: 'Who acted, or whom it was given to',
  }),
  score: Type.Union([Type.Integer(), Type.Null()]),
})
export type HappeningView = Static<typeof HappeningView>
