// What the one map asks of the hub: the same figures and cases as the desk, by the same addresses.
import type { RegionView } from '../../../../src/ground/space/regions/schema.ts'
import type { HappeningView } from '../../../../src/work/cases/happenings/schema.ts'
import type { StatsView } from '../../../../src/work/cases/statistics/schema.ts'
import type { TrendView } from '../../../../src/work/cases/statistics/trend/schema.ts'
import { get } from '../../kernel/api.ts'
import type { Box } from '../../kernel/map/layers.ts'
import { endpoints, type Query } from '../../kernel/paths.ts'

export type Trend = TrendView
export type Stats = StatsView
export type StatGroup = StatsView['groups'][number]
export type Happening = Omit<HappeningView, 'happenedAt'> & { happenedAt: string }
export type Region = RegionView

/** As far back as the days' bar goes. */
export const daysBack = 90

export function fetchTrend(query: Query, signal?: AbortSignal): Promise<Trend> {
  return get(endpoints.casesTrend({ days: daysBack, ...query }), signal)
}

export function fetchStats(query: Query, signal?: AbortSignal): Promise<Stats> {
  return get(endpoints.casesStats(query), signal)
}

export function fetchHappenings(region: string, signal?: AbortSignal): Promise<Happening[]> {
  const query = endpoints.casesHappenings({ region, limit: 30 })
  return get<{ items: Happening[] }>(query, signal).then(({ items }) => items)
}

export function fetchRegion(code: string, signal?: AbortSignal): Promise<Region> {
  return get(endpoints.region(code), signal)
}

/** Regions of a level at or below a path; the first two hundred. */
export function fetchRegions(level: string, path: string, signal?: AbortSignal): Promise<Region[]> {
  const query = { level, limit: 200, ...(path && { path }) }
  return get<{ items: Region[] }>(endpoints.regions(query), signal).then(({ items }) => items)
}

/** Whether a place has regions of a level at or below a path. */
export async function hasRegions(level: string, path: string, signal?: AbortSignal): Promise<boolean> {
  const query = { level, limit: 1, ...(path && { path }) }
  const { items } = await get<{ items: Region[] }>(endpoints.regions(query), signal)
  return items.length > 0
}

interface Shape {
  geometry:
    | { type: 'Polygon'; coordinates: number[][][] }
    | { type: 'MultiPolygon'; coordinates: number[][][][] }
}

/** The box around a region. */
export async function fetchBox(code: string, signal?: AbortSignal): Promise<Box> {
  const { geometry } = await get<Shape>(endpoints.regionShape(code, 0.001), signal)
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  const points = rings.flat()
  const [lngs, lats] = [points.map(([lng = 0]) => lng), points.map(([, lat = 0]) => lat)]
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
}
