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
  /** Of the place: days begin there. */
  timeZone: string
  /** Ratings up to this are poor. */
  poorRating: number
}

/** The condition over `cases.case c`. Closing exactly at the deadline is in time; a stopped clock does not run over. */
export function figureCondition(figure: Figure, { now, poorRating, timeZone }: FigureContext): Sql {
  const late = sql`(c.kind = 'open' AND coalesce(c.due_at, 'infinity'::timestamptz) < ${now}::timestamptz
    AND c.due_at < coalesce(c.suspended_at, ${now}::timestamptz))`
  const today = sql`date_trunc('day', ${now}::timestamptz AT TIME ZONE ${timeZone})`
  const conditions: Record<Figure, Sql> = {
    reported: sql`true`,
    filed: sql`c.kind IN ('open', 'closed')`,
    voided: sql`c.kind = 'void'`,
    rejected: sql`c.kind = 'rejected'`,
    open: sql`c.kind = 'open'`,
    closed: sql`c.kind = 'closed'`,
    dueClosed: sql`(c.kind = 'closed' AND c.due_at IS NOT NULL)`,
    closedOnTime: sql`(c.kind = 'closed' AND c.closed_at <= c.due_at)`,
    closedLate: sql`(c.kind = 'closed' AND c.closed_at > c.due_at)`,
    overdue: late,
    dueSoon: sql`(c.kind = 'open' AND c.suspended_at IS NULL AND c.warn_at <= ${now}::timestamptz
      AND c.due_at >= ${now}::timestamptz)`,
    dueToday: sql`(c.kind = 'open' AND c.suspended_at IS NULL
      AND coalesce(c.due_at, 'infinity'::timestamptz) >= ${today} AT TIME ZONE ${timeZone}
      AND coalesce(c.due_at, 'infinity'::timestamptz) < (${today} + interval '1 day') AT TIME ZONE ${timeZone})`,
    dueToClose: sql`(c.kind = 'closed' OR ${late})`,
    reworked: sql`(c.reworked AND c.kind IN ('open', 'closed'))`,
    closedReworked: sql`(c.reworked AND c.kind = 'closed')`,
    dueToDispatch: sql`(c.dispatches > 0 OR (c.kind = 'open' AND c.filed_at IS NOT NULL AND c.dispatched_at IS NULL))`,
    dispatched: sql`c.dispatches > 0`,
    returned: sql`c.returns > 0`,
    rated: sql`c.rating IS NOT NULL`,
    satisfied: sql`c.rating >= 4`,
    poorlyRated: sql`c.rating <= ${poorRating}`,
  }
  return conditions[figure]
}
