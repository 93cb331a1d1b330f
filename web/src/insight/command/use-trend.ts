// The daily figures of where the reader is, and of each region that is coloured.
import { useQuery } from '@tanstack/react-query'
import { fetchTrend } from './api.ts'

/** Also asked again without any event: what is over its limit changes with time alone. */
const again = { refetchInterval: 60_000 }

export function useTrend(region: string) {
  return useQuery({
    queryKey: ['cases', 'trend', region],
    queryFn: ({ signal }) => fetchTrend({ region }, signal),
    ...again,
  })
}

export type TrendQuery = ReturnType<typeof useTrend>

export function useAreaTrend(region: string, level: string | undefined) {
  return useQuery({
    queryKey: ['cases', 'areas', region, level],
    queryFn: ({ signal }) =>
      fetchTrend({ region, groupBy: 'region', level, series: 'open,overdue,rated,ratingSum' }, signal),
    enabled: level !== undefined,
    ...again,
  })
}

export type AreaTrendQuery = ReturnType<typeof useAreaTrend>
