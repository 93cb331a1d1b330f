// The figures by which the place is judged.
import type { Figures, StatsView } from '../../../../../src/work/cases/statistics/schema.ts'
import { get } from '../../../kernel/api.ts'
import { endpoints, type Query } from '../../../kernel/paths.ts'

export type Stats = StatsView
export type Stat = Figures & { key: string | null; name: string }

export function fetchStats(query: Query, signal?: AbortSignal): Promise<Stats> {
  return get(endpoints.casesStats(query), signal)
}
