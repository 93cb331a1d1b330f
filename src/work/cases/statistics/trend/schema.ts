// Daily figures on the wire: one list of numbers a figure, so that ninety days of a hundred regions stay small.
import Type, { type Static } from 'typebox'
import { seriesNames } from './series.ts'

const Line = Type.Array(Type.Integer())

const Lines = Type.Object({
  reported: Line,
  filed: Line,
  closed: Line,
  dueClosed: Line,
  closedOnTime: Line,
  rated: Line,
  satisfied: Line,
  ratingSum: Line,
  open: Line,
  overdue: Line,
})

export const TrendView = Type.Object({
  days: Type.Array(Type.String(), { description: 'Days of the place, oldest first; the last is today' }),
  total: Lines,
  level: Type.Union([Type.String(), Type.Null()]),
  groups: Type.Array(
    Type.Intersect([
      Type.Object({ key: Type.Union([Type.String(), Type.Null()]), name: Type.String() }),
      Type.Partial(Lines),
    ]),
  ),
  lastWeek: Type.Object(
    { filed: Type.Integer(), closed: Type.Integer() },
    { description: 'Of the same weekday a week ago, until the hour that it is now' },
  ),
})
export type TrendView = Static<typeof TrendView>

const one = `(${seriesNames.join('|')})`

export const trendFields = {
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 400, default: 90 })),
  groupBy: Type.Optional(Type.Enum(['region', 'organisation'])),
  level: Type.Optional(Type.String({ maxLength: 40, description: 'Of regions, as for the statistics' })),
  series: Type.Optional(
    Type.String({
      pattern: `^${one}(,${one}){0,${seriesNames.length - 1}}$`,
      description: 'Which figures the groups carry, separated by commas; all unless told',
    }),
  ),
}
