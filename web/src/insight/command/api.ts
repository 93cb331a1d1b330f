// What the one map asks of the hub: the same figures and cases as the desk, by the same addresses.
import type { StatsView } from '../../../../src/work/cases/statistics/schema.ts'
import { get } from '../../kernel/api.ts'
import { endpoints, type Query } from '../../kernel/paths.ts'

type Total = StatsView['total']
type Group = StatsView['groups'][number]

function stats(query: Query, signal?: AbortSignal): Promise<StatsView> {
  return get(endpoints.casesStats(query), signal)
}

export interface Totals {
  all: Total
  month: Total
  today: Total
}

/** All cases, those reported since a day, and those of today. */
export async function fetchTotals(from: string, today: string, signal?: AbortSignal): Promise<Totals> {
  const [all, month, day] = await Promise.all([
    stats({}, signal),
    stats({ reportedFrom: from }, signal),
    stats({ reportedFrom: today }, signal),
  ])
  return { all: all.total, month: month.total, today: day.total }
}

const ranked = 8

/** Organisations that closed cases with a deadline, those that were late most often first. */
export async function fetchRanking(from: string, signal?: AbortSignal): Promise<Group[]> {
  const { groups } = await stats({ groupBy: 'organisation', reportedFrom: from }, signal)
  return groups
    .filter(({ dueClosed }) => dueClosed > 0)
    .sort((a, b) => (a.onTimeRate ?? 0) - (b.onTimeRate ?? 0) || b.dueClosed - a.dueClosed)
    .slice(0, ranked)
}

export interface Latest {
  number: string
  title: string
  reportedAt: string
  region: { name: string } | null
}

export function fetchLatest(signal?: AbortSignal): Promise<Latest[]> {
  const query = endpoints.casesList({ sort: 'newest', limit: 6 })
  return get<{ items: Latest[] }>(query, signal).then(({ items }) => items)
}
