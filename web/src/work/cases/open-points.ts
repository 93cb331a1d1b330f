// Where the open cases lie, for every map that shows them: places rounded to about a hundred metres, without words.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { get } from '../../kernel/api.ts'
import type { MapPoint } from '../../kernel/map/points.ts'
import { endpoints } from '../../kernel/paths.ts'
import { useNow } from '../../kernel/time/now.ts'

interface Features {
  features: {
    geometry: { coordinates: [number, number] } | null
    properties: { number: string; due_at: string | null }
  }[]
}

/** As many as a map can tell apart; beyond that the tiles of the layer would be asked. */
const most = 10_000
/** Before the limit, in milliseconds, from which a point is marked as urgent. */
const soon = 4 * 3_600_000

export function useOpenPoints(): readonly MapPoint[] | undefined {
  const now = useNow(60_000)
  const { data } = useQuery({
    queryKey: ['open-points'],
    queryFn: ({ signal }) => get<Features>(endpoints.openCases(most), signal),
    refetchInterval: 60_000,
  })
  return useMemo(
    () =>
      data?.features.flatMap(({ geometry, properties: { due_at, number } }) => {
        if (!geometry) return []
        const [lng, lat] = geometry.coordinates
        const left = due_at ? Date.parse(due_at) - now.getTime() : Number.POSITIVE_INFINITY
        return [
          { key: number, lng, lat, urgency: left < 0 ? 'over' : left < soon ? 'soon' : 'calm' } as const,
        ]
      }),
    [data, now],
  )
}
