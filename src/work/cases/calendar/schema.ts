// The calendar's question and answer on the wire; the calendar itself is described in definition.ts.
import Type, { type Static } from 'typebox'

const Moment = Type.String({ format: 'date-time' })

export const EndsQuery = Type.Object({
  amount: Type.Number({ exclusiveMinimum: 0, maximum: 10_000 }),
  unit: Type.Enum(['minute', 'hour', 'day']),
  clock: Type.Enum(['working', 'running']),
  from: Type.Optional(Type.String({ format: 'date-time', description: 'Now when left out' })),
  version: Type.Optional(Type.Integer({ minimum: 1, description: 'The newest when left out' })),
})

export const Ends = Type.Object({
  from: Moment,
  dueAt: Moment,
  warnAt: Type.String({ format: 'date-time', description: 'When the holder is warned' }),
})
export type Ends = Static<typeof Ends>

export type { Limit } from './deadline.ts'
export type { Calendar, Hours } from './definition.ts'
