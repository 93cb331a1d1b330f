// What everybody may ask about what is being done, and joining in.

import type { Static } from 'typebox'
import type { PlaceView } from '../../../../../src/ground/space/places/schema.ts'
import type { RegionView } from '../../../../../src/ground/space/regions/schema.ts'
import type {
  PublicPoint as PointShape,
  PublicCase,
  PublicFigure,
  PublicFigures,
  SupportReceipt,
} from '../../../../../src/work/cases/public/schema.ts'
import { get, post } from '../../../kernel/api.ts'
import type { Point } from '../../../kernel/map/layers.ts'
import { endpoints, type Query } from '../../../kernel/paths.ts'

export type { PublicCase, PublicFigure, PublicFigures, RegionView }
export type PublicPoint = Static<typeof PointShape>

interface Page<T> {
  items: T[]
  next: string | null
}

export function fetchPublic(query: Query, signal?: AbortSignal): Promise<Page<PublicCase>> {
  return get(endpoints.casesPublic(query), signal)
}

export function fetchPublicOne(number: string, signal?: AbortSignal): Promise<PublicCase> {
  return get(endpoints.casesPublicOne(number), signal)
}

export function fetchPublicPoints(
  query: Query,
  signal?: AbortSignal,
): Promise<{ items: PublicPoint[]; more: boolean }> {
  return get(endpoints.casesPublicPoints(query), signal)
}

export function fetchPublicFigures(region: string | undefined, signal?: AbortSignal): Promise<PublicFigures> {
  return get(endpoints.casesPublicFigures(region), signal)
}

/** Says it once for this device. */
export function supportCase(number: string, device: string, idempotencyKey: string): Promise<SupportReceipt> {
  return post(endpoints.casesSupport(number), { device }, { idempotencyKey })
}

export function fetchRegionsAt(level: string, signal?: AbortSignal): Promise<RegionView[]> {
  return get<Page<RegionView>>(endpoints.regions({ level, limit: 200 }), signal).then(({ items }) => items)
}

export function findRegionsBy(q: string, signal?: AbortSignal): Promise<RegionView[]> {
  return get<Page<RegionView>>(endpoints.regions({ q, limit: 30 }), signal).then(({ items }) =>
    items.filter(({ level }) => level !== 'grid'),
  )
}

export interface Located {
  region: { code: string; name: string; path: string } | null
}

export function locatePoint({ lat, lng }: Point, signal?: AbortSignal): Promise<Located> {
  return get(endpoints.locate(lng, lat), signal)
}

/** Service stations of a region, where the hub knows any. */
export function fetchStations(region: string, signal?: AbortSignal): Promise<PlaceView[]> {
  return get<Page<PlaceView>>(endpoints.places({ kind: 'service-station', region, limit: 3 }), signal).then(
    ({ items }) => items,
  )
}

export function nearText({ lat, lng }: Point): string {
  return `${lng.toFixed(5)},${lat.toFixed(5)}`
}
