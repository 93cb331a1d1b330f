// What the hub can put on a map, its extent and the names of its regions, as the space module tells it.
import { useQuery } from '@tanstack/react-query'
import type { LayerView } from '../../../../src/ground/space/layers/schema.ts'
import type { RegionView } from '../../../../src/ground/space/regions/schema.ts'
import { get } from '../api.ts'
import { endpoints } from '../paths.ts'

export type { LayerView, RegionView }

export interface Point {
  lng: number
  lat: number
}

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number]

interface Collections {
  collections: { id: string; extent?: { spatial?: { bbox?: number[][] } } }[]
}

export function useLayers() {
  return useQuery({
    queryKey: ['space', 'layers'],
    queryFn: ({ signal }) =>
      get<{ items: LayerView[] }>(endpoints.layers(), signal).then(({ items }) => items),
    staleTime: 300_000,
  })
}

/** The box around everything that is drawn; null while the hub's map is empty. */
export function useExtent() {
  return useQuery({
    queryKey: ['space', 'extent'],
    queryFn: async ({ signal }) =>
      unite((await get<Collections>(endpoints.collections(), signal)).collections),
    staleTime: 300_000,
  })
}

const whole = ['districts', 'cities', 'streets', 'communities']

/** The boundaries' box where there are boundaries, otherwise that of all layers. */
export function unite(collections: Collections['collections']): Box | null {
  const boxes = new Map(
    collections.flatMap(({ extent, id }) => {
      const box = extent?.spatial?.bbox?.[0]
      return box?.length === 4 && box.every(Number.isFinite) ? [[id, box as Box] as const] : []
    }),
  )
  const outline = whole.find((id) => boxes.has(id))
  const chosen = outline ? [boxes.get(outline) as Box] : [...boxes.values()]
  return chosen.reduce<Box | null>(
    (all, [w, s, e, n]) =>
      all
        ? [Math.min(all[0], w), Math.min(all[1], s), Math.max(all[2], e), Math.max(all[3], n)]
        : [w, s, e, n],
    null,
  )
}

/** Regions of a level with the point where their name goes. */
export function useRegionNames(level: string) {
  return useQuery({
    queryKey: ['space', 'names', level],
    queryFn: ({ signal }) =>
      get<{ items: RegionView[] }>(endpoints.regions({ level, limit: 200 }), signal).then(({ items }) =>
        items.filter(({ centre }) => centre !== null),
      ),
    staleTime: 300_000,
  })
}
