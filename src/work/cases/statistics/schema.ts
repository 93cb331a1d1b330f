// Figures on the wire. A group's `list` is the query of GET /api/v1/cases that shows its cases; with `&figure=<name>` it
// shows exactly those behind one figure.
import Type, { type TSchema } from 'typebox'
import type { Counts, Rates } from './formulas.ts'

const Rate = Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()])

const counts: Record<keyof Counts, TSchema> = {
  reported: Type.Integer(),
  filed: Type.Integer(),
  voided: Type.Integer(),
  rejected: Type.Integer(),
  open: Type.Integer(),
  closed: Type.Integer(),
  dueClosed: Type.Integer(),
  closedOnTime: Type.Integer(),
  closedLate: Type.Integer(),
  overdue: Type.Integer(),
  dueToClose: Type.Integer(),
  reworked: Type.Integer(),
  closedReworked: Type.Integer(),
  dueToDispatch: Type.Integer(),
  dispatched: Type.Integer(),
  returned: Type.Integer(),
  rated: Type.Integer(),
  satisfied: Type.Integer(),
  poorlyRated: Type.Integer(),
}

const rates: Record<keyof Rates, TSchema> = {
  onTimeRate: Rate,
  closingRate: Rate,
  reworkRate: Rate,
  filingAccuracy: Rate,
  dispatchAccuracy: Rate,
  validRate: Rate,
  satisfactionRate: Rate,
}

/** What is counted, by the names that `figure` takes. */
export const countedFigures = Object.keys(counts) as (keyof Counts)[]

export const groupings = ['organisation', 'region', 'category', 'month'] as const
export type Grouping = (typeof groupings)[number]

const figures = {
  ...counts,
  ...rates,
  ratingMean: Type.Union([Type.Number({ minimum: 1, maximum: 5 }), Type.Null()], {
    description: 'Mean of the ratings, 1 to 5, of the cases in `rated`',
  }),
  list: Type.String({ description: 'Query of GET /api/v1/cases; add &figure=<name> for one figure' }),
}

export const StatsView = Type.Object({
  groupBy: Type.Union([Type.Enum([...groupings]), Type.Null()]),
  level: Type.Union([Type.String(), Type.Null()]),
  groups: Type.Array(
    Type.Object({
      key: Type.Union([Type.String(), Type.Null()], { description: 'Null for cases that belong to none' }),
      name: Type.String(),
      ...figures,
      score: Type.Union([Type.Number(), Type.Null()], {
        description: '0 to 100 by the weighting; null where a measure has nothing to measure',
      }),
    }),
  ),
  total: Type.Object({ key: Type.String(), name: Type.String(), ...figures }),
  weighting: Type.Object({ key: Type.String(), weights: Type.Record(Type.String(), Type.Number()) }),
})

export type Figures = Counts & Rates & { ratingMean: number | null; list: string }

export interface StatGroup extends Figures {
  key: string | null
  name: string
  score: number | null
}

export interface StatsView {
  groupBy: Grouping | null
  level: string | null
  groups: StatGroup[]
  total: Figures & { key: string; name: string }
  weighting: { key: string; weights: Record<string, number> }
}

export const grouping = {
  groupBy: Type.Optional(Type.Enum([...groupings])),
  level: Type.Optional(
    Type.String({
      maxLength: 40,
      description:
        'For regions: province, city, district, street, community, grid; left out, the level below the region asked about. For categories: class',
    }),
  ),
}
