// Every figure is a set of cases, said once as a condition: the statistics count it, the list opens it.
import { type Sql, sql } from '../../../kernel/db/index.ts'

export const figures = [
  'reported',
  'filed',
  'voided',
  'rejected',
  'open',
  'closed',
  'dueClosed',
  'closedOnTime',
  'closedLate',
  'overdue',
  'dueSoon',
  'dueToday',
  'dueToClose',
  'reworked',
  'closedReworked',
  'dueToDispatch',
  'dispatched',
  'returned',
  'rated',
  'satisfied',
  'poorlyRated',
] as const
export type Figure = (typeof figures)[number]

export interface FigureContext {
  now: Date
  /** The end of a past day, where figures are asked for as they stood then; left out, they are those of now. */
  before?: Sql | undefined
  /** Of the place: days begin there. */
  timeZone: string
  /** Ratings up to this are poor. */
  poorRating: number
}

/** When a case stopped being open; null while it is. */
export const endedAt = sql`(CASE c.kind WHEN 'open' THEN NULL WHEN 'closed' THEN c.closed_at ELSE c.state_since END)`

/** From when on an open case is over its limit: a stopped clock does not run over. */
export const lateFrom = sql`(CASE WHEN c.suspended_at <= c.due_at THEN NULL ELSE c.due_at END)`

/**
 * The condition over `cases.case c`. Closing exactly at the deadline is in time.
 * As of a past day a case counts as it stood at that day's end by its moments of reporting, ending and deadline. Known only as
 * of now are: a deadline that was moved or taken away since, a clock that was stopped and runs again, who held the case, that a
 * case was closed before it was reopened (it counts as open all the while), its rating and rework.
 */
export function figureCondition(figure: Figure, context: FigureContext): Sql {
  const condition = conditionsOf(context)[figure]
  return context.before ? sql`(c.reported_at < ${context.before} AND ${condition})` : condition
}

function conditionsOf({ before, now, poorRating, timeZone }: FigureContext): Record<Figure, Sql> {
  const moment = before ?? sql`${now}::timestamptz`
  const open = before ? sql`coalesce(${endedAt} >= ${before}, true)` : sql`c.kind = 'open'`
  const ended = (kind: string, at: Sql) =>
    before ? sql`(c.kind = ${kind} AND ${at} < ${before})` : sql`c.kind = ${kind}`
  const closed = ended('closed', sql`c.closed_at`)
  const late = sql`(${open} AND coalesce(c.due_at, 'infinity'::timestamptz) < ${moment} AND ${lateFrom} < ${moment})`
  const runs = sql`${open} AND c.suspended_at IS NULL`
  const day = before ? sql`${before} - interval '1 day'` : sql`${now}::timestamptz`
  const today = sql`date_trunc('day', (${day}) AT TIME ZONE ${timeZone})`
  return {
    reported: sql`true`,
    filed: sql`c.kind IN ('open', 'closed')`,
    voided: ended('void', sql`c.state_since`),
    rejected: ended('rejected', sql`c.state_since`),
    open,
    closed,
    dueClosed: sql`(${closed} AND c.due_at IS NOT NULL)`,
    closedOnTime: sql`(${closed} AND c.closed_at <= c.due_at)`,
    closedLate: sql`(${closed} AND c.closed_at > c.due_at)`,
    overdue: late,
    dueSoon: sql`(${runs} AND c.warn_at <= ${moment} AND c.due_at >= ${moment})`,
    dueToday: sql`(${runs} AND coalesce(c.due_at, 'infinity'::timestamptz) >= ${today} AT TIME ZONE ${timeZone}
      AND coalesce(c.due_at, 'infinity'::timestamptz) < (${today} + interval '1 day') AT TIME ZONE ${timeZone})`,
    dueToClose: sql`(${closed} OR ${late})`,
    reworked: sql`(c.reworked AND c.kind IN ('open', 'closed'))`,
    closedReworked: sql`(c.reworked AND ${closed})`,
    dueToDispatch: sql`(c.dispatches > 0 OR (${open} AND c.filed_at IS NOT NULL AND c.dispatched_at IS NULL))`,
    dispatched: sql`c.dispatches > 0`,
    returned: sql`c.returns > 0`,
    rated: before ? sql`(${closed} AND c.rating IS NOT NULL)` : sql`c.rating IS NOT NULL`,
    satisfied: before ? sql`(${closed} AND c.rating >= 4)` : sql`c.rating >= 4`,
    poorlyRated: before ? sql`(${closed} AND c.rating <= ${poorRating})` : sql`c.rating <= ${poorRating}`,
  }
}
