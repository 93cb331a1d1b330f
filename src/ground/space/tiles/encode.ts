// GeoJSON features → one Mapbox vector tile (version 2). The layer in the tile is named like the layer.

import type { Feature, Geometry } from 'geojson'
import GeoJSONVT from 'geojson-vt'
import { fromGeojsonVt } from 'vt-pbf'
import type { TileAddress } from './tile-box.ts'

/** Units along a tile's side, and how far features reach over its edge. */
export const extent = 4096
export const buffer = 64

export interface TileFeature {
  geometry: Geometry
  properties: Record<string, unknown>
}

/** Null for a tile in which nothing lies. */
export function encodeTile(
  layer: string,
  { x, y, z }: TileAddress,
  features: readonly TileFeature[],
): Buffer | null {
  const collection = {
    type: 'FeatureCollection' as const,
    features: features.map(
      (feature): Feature => ({ type: 'Feature', ...feature, properties: plain(feature.properties) }),
    ),
  }
  const index = new GeoJSONVT(collection, { maxZoom: z, indexMaxZoom: 0, extent, buffer })
  const tile = index.getTile(z, x, y)
  if (!tile || tile.features.length === 0) return null
  return Buffer.from(fromGeojsonVt({ [layer]: tile }, { version: 2, extent }))
}

/** A tile knows text, numbers and truth; nothing is left out rather than written as a word. */
function plain(properties: Record<string, unknown>): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue
    kept[name] =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : JSON.stringify(value)
  }
  return kept
}
