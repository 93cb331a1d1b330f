// Where the open cases lie, for every map that shows them: places rounded to about a hundred metres, without words.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { get } from '../../kernel/api.ts'
import type { MapPoint } from '../../kernel/map/points.ts'
import { endpoints } from '../../kernel/paths.ts'
import { useNow } from '../../kernel/time/now.ts'
import { urgencyOf } from '../../kernel/time/urgency.ts'

interface Features {
  features: {
    geometry: { coordinates: [number, number] } | null
    properties: { number: string; due_at: string | null }
  }[]
}

/** As many as a map can tell apart; beyond that the tiles of the layer would be asked. */
const most = 10_000

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
        const urgency = due_at ? urgencyOf(due_at, null, now) : 'calm'
        return [{ key: number, lng, lat, urgency }]
      }),
    [data, now],
  )
}
