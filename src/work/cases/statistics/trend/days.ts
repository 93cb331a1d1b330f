// The days of a trend in the place's calendar, and the moments that part them.
import type { Sql, Tx } from '../../../../kernel/db/index.ts'
import { sql } from '../../../../kernel/db/index.ts'

export interface Days {
  /** `2026-03-02`, oldest first; the last is today. */
  days: string[]
  /** Where each day begins, as timestamptz texts of the database. */
  starts: string[]
  /** Until when each day's standing is taken: its end, for today now. */
  ends: string[]
}

export async function daysUntilToday(tx: Tx, count: number, timeZone: string): Promise<Days> {
  const rows = await tx.rows<{ day: string; start: string }>(sql`
    SELECT to_char(day, 'YYYY-MM-DD') AS day, (day AT TIME ZONE ${timeZone})::text AS start
    FROM (SELECT date_trunc('day', ${tx.now}::timestamptz AT TIME ZONE ${timeZone}) AS today) AS t,
      generate_series(today - (${count - 1}::integer * interval '1 day'), today, interval '1 day') AS day
    ORDER BY day`)
  const starts = rows.map(({ start }) => start)
  return { days: rows.map(({ day }) => day), starts, ends: [...starts.slice(1), tx.now.toISOString()] }
}

/** The number of the day on which a moment falls; −1 before the first, the last for what lies in the future. */
export function dayNumber(moment: Sql, { starts }: Days): Sql {
  return sql`(width_bucket(${moment}, ${starts}::timestamptz[]) - 1)`
}

/** The first day at whose end a moment lies in the past; the number of days where there is none. */
export function firstDayAfter(moment: Sql, { ends }: Days): Sql {
  return sql`width_bucket(${moment}, ${ends}::timestamptz[])`
}
