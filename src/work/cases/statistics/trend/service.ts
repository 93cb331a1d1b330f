// Day by day (趋势): what came in and went out, and how things stood at each day's end, within the caller's reach.
import type { Principal } from '../../../../kernel/access/index.ts'
import { type Sql, sql, type Tx } from '../../../../kernel/db/index.ts'
import type { Hub } from '../../../../kernel/hub/index.ts'
import type { Language } from '../../../../kernel/i18n/index.ts'
import { conditionsOf, whereOf } from '../../list/conditions.ts'
import { contextOf } from '../../list/context.ts'
import type { CaseFilter } from '../../list/filter.ts'
import { type FigureContext, figureCondition } from '../figures.ts'
import { type GroupRule, groupRule } from '../grouping.ts'
import { groupNames } from '../names.ts'
import { type Days, daysUntilToday } from './days.ts'
import { countDays, keysOf, type RawDayRow } from './queries.ts'
import type { TrendView } from './schema.ts'
import { type SeriesName, seriesNames, seriesOf } from './series.ts'

export interface TrendOptions {
  days: number
  groupBy: 'region' | 'organisation' | undefined
  level: string | undefined
  /** Which figures the groups carry. */
  series: readonly SeriesName[] | undefined
  filter: CaseFilter
  language: Language
}

/**
 * Counts of each day by the figures' own conditions: `reported` and `filed` by the day of reporting, `closed`, `dueClosed`,
 * `closedOnTime`, `rated`, `satisfied` by the day of closing, `open` and `overdue` at the end of the day (today: now). The last
 * ones agree with the statistics of now; of past days they know what `figureCondition` knows.
 */
export function readTrend(hub: Hub, principal: Principal, options: TrendOptions): Promise<TrendView> {
  const { filter, groupBy, language, level, series = seriesNames } = options
  return hub.db.tx(async (tx) => {
    const context = await contextOf(tx)
    const where = whereOf(await conditionsOf(tx, principal, filter))
    const rule = await groupRule(tx, groupBy, level, filter, context.timeZone)
    const days = await daysUntilToday(tx, options.days, context.timeZone)
    const rows = await countDays(tx, where, rule, days, context)
    const keyed = groupBy ? await gathered(tx, rule, rows) : new Map<string | null, RawDayRow[]>()
    const keys = [...keyed.keys()].flatMap((key) => key ?? [])
    const nameOf = groupBy ? await groupNames(tx, groupBy, keys, language) : () => ''
    return {
      days: days.days,
      total: seriesOf(rows, days.days.length),
      level: rule.level,
      groups: [...keyed].map(([key, own]) => {
        const lines = seriesOf(own, days.days.length)
        return { key, name: nameOf(key), ...Object.fromEntries(series.map((name) => [name, lines[name]])) }
      }),
      lastWeek: await countLastWeek(tx, where, days, context),
    }
  })
}

async function gathered(
  tx: Tx,
  rule: GroupRule,
  rows: readonly RawDayRow[],
): Promise<Map<string | null, RawDayRow[]>> {
  const raws = new Set(rows.flatMap(({ raw }) => raw ?? []))
  const keys = await keysOf(tx, rule, [...raws])
  const keyed = new Map<string | null, RawDayRow[]>()
  for (const row of rows) {
    const key = row.raw === null ? null : (keys.get(row.raw) ?? null)
    const own = keyed.get(key)
    if (own) own.push(row)
    else keyed.set(key, [row])
  }
  return keyed
}

/** A day that is not over is compared with the same hours of its weekday a week ago. */
async function countLastWeek(
  tx: Tx,
  where: Sql,
  { starts }: Days,
  context: FigureContext,
): Promise<{ filed: number; closed: number }> {
  const from = sql`(${starts.at(-1)}::timestamptz - interval '7 days')`
  const until = sql`(${context.now}::timestamptz - interval '7 days')`
  const within = (column: Sql) => sql`(${column} >= ${from} AND ${column} < ${until})`
  const reported = within(sql`c.reported_at`)
  const closed = within(sql`c.closed_at`)
  return tx.one(sql`
    SELECT count(*) FILTER (WHERE ${reported} AND ${figureCondition('filed', context)})::integer AS filed,
      count(*) FILTER (WHERE ${closed} AND ${figureCondition('closed', context)})::integer AS closed
    FROM cases.case c WHERE ${where} AND (${reported} OR ${closed})`)
}
