// One pass over the cases that matter to the days asked about: what was reported, closed, ended and ran over on each.
import { join, type Sql, sql, type Tx } from '../../../../kernel/db/index.ts'
import { endedAt, type FigureContext, figureCondition, lateFrom } from '../figures.ts'
import type { GroupRule } from '../grouping.ts'
import { readFromIndex } from '../queries.ts'
import { type Days, dayNumber, firstDayAfter } from './days.ts'
import type { DayRow } from './series.ts'

export type RawDayRow = DayRow & { raw: string | null }

const counted = ['filed', 'closed', 'dueClosed', 'closedOnTime', 'rated', 'satisfied'] as const

export async function countDays(
  tx: Tx,
  where: Sql,
  rule: GroupRule,
  days: Days,
  context: FigureContext,
): Promise<RawDayRow[]> {
  await readFromIndex(tx)
  const first = sql`${days.starts[0]}::timestamptz`
  const is = (figure: (typeof counted)[number]) => sql`${figureCondition(figure, context)}`
  // Each part goes along an index of its own; a case is in one of them, or matters to none of the days.
  const before = sql`c.reported_at < ${first}`
  const parts = [
    sql`c.reported_at >= ${first}`,
    sql`${before} AND c.kind = 'open'`,
    sql`${before} AND c.kind = 'closed' AND c.closed_at >= ${first}`,
    sql`${before} AND c.kind IN ('rejected', 'void') AND c.state_since >= ${first}`,
  ].map(
    (part) => sql`
      SELECT ${rule.raw} AS raw, ${dayNumber(sql`c.reported_at`, days)} AS begun,
        ${dayNumber(sql`c.closed_at`, days)} AS closed_day, ${dayNumber(endedAt, days)} AS ended,
        ${firstDayAfter(lateFrom, days)} AS late, c.rating,
        ${join(counted.map((figure) => sql`(${is(figure)}) IS TRUE AS ${names[figure]}`))}
      FROM cases.case c WHERE ${where} AND ${part}`,
  )
  return tx.rows<RawDayRow>(sql`
    WITH seen AS MATERIALIZED (
      ${join(parts, ' UNION ALL ')}
    ), standing AS (
      SELECT *, CASE WHEN late < ${days.days.length} AND greatest(late, begun) < coalesce(ended, ${days.days.length})
        THEN greatest(late, begun) END AS late_begun FROM seen
    ), happened AS (
      SELECT raw, CASE WHEN GROUPING(begun) = 0 THEN 'begun' WHEN GROUPING(closed_day) = 0 THEN 'closed'
          WHEN GROUPING(ended) = 0 THEN 'ended' ELSE 'late' END AS what,
        coalesce(begun, closed_day, ended, late_begun) AS day, count(*)::integer AS cases,
        count(*) FILTER (WHERE late_begun IS NOT NULL)::integer AS late_cases,
        ${join(counted.map((figure) => sql`count(*) FILTER (WHERE ${names[figure]})::integer AS ${names[figure]}`))},
        coalesce(sum(rating) FILTER (WHERE rated), 0)::integer AS rating_sum
      FROM standing
      GROUP BY GROUPING SETS ((raw, begun), (raw, closed_day), (raw, ended), (raw, late_begun))
    )
    SELECT raw, what, day, cases, late_cases AS "lateCases", is_filed AS filed, is_closed AS closed,
      is_due_closed AS "dueClosed", is_on_time AS "closedOnTime", rated, satisfied, rating_sum AS "ratingSum"
    FROM happened WHERE day IS NOT NULL`)
}

/** Under which key each column as it stands is gathered. */
export async function keysOf(
  tx: Tx,
  rule: GroupRule,
  raws: readonly string[],
): Promise<Map<string, string | null>> {
  const rows = await tx.rows<{ raw: string; key: string | null }>(sql`
    SELECT counted.raw, ${rule.key} AS key FROM unnest(${[...raws]}::text[]) AS counted (raw) ${rule.gather}`)
  return new Map(rows.map(({ key, raw }) => [raw, key]))
}

const names: Record<(typeof counted)[number], Sql> = {
  filed: sql`is_filed`,
  closed: sql`is_closed`,
  dueClosed: sql`is_due_closed`,
  closedOnTime: sql`is_on_time`,
  rated: sql`rated`,
  satisfied: sql`satisfied`,
}
