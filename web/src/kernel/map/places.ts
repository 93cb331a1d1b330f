// Places by words, and the place at a point, from the hub's own places and regions.
import type { GeocodedPlace } from '../../../../src/ground/space/places/schema.ts'
import { get } from '../api.ts'
import { endpoints } from '../paths.ts'
import type { Point } from './layers.ts'

export function findPlaces(words: string, signal?: AbortSignal): Promise<GeocodedPlace[]> {
  return get<{ items: GeocodedPlace[] }>(endpoints.geocode(words), signal).then(({ items }) => items)
}

interface Here {
  location: { region: { name: string } | null }
  items: { name: string; address: string | null }[]
}

/** The name of the smallest region and the nearest known place; empty outside all regions. */
export async function placeAt({ lat, lng }: Point, signal?: AbortSignal): Promise<string> {
  const { items, location } = await get<Here>(endpoints.reverseGeocode(lng, lat), signal)
  if (!location.region) return ''
  const nearest = items[0]?.address ?? items[0]?.name
  return nearest ? `${location.region.name} · ${nearest}` : location.region.name
}
