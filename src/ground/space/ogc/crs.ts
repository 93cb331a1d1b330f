// The coordinate reference systems offered (OGC API Features Part 2). Positions inside are longitude, latitude.
// EPSG:4326 has latitude first, as its definition says; EPSG:3857 is the web map's metres.

import type { Box } from '../layers/box.ts'

export interface Crs {
  uri: string
  fromLonLat(lon: number, lat: number): [number, number]
  /** A box given in this system, with its own order of axes. */
  toBox(minimum: [number, number], maximum: [number, number]): Box
}

const radius = 6378137
const steepest = 85.051129

export const crs84: Crs = {
  uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  fromLonLat: (lon, lat) => [lon, lat],
  toBox: ([west, south], [east, north]) => ({ west, south, east, north }),
}

const epsg4326: Crs = {
  uri: 'http://www.opengis.net/def/crs/EPSG/0/4326',
  fromLonLat: (lon, lat) => [lat, lon],
  toBox: ([south, west], [north, east]) => ({ west, south, east, north }),
}

const epsg3857: Crs = {
  uri: 'http://www.opengis.net/def/crs/EPSG/0/3857',
  fromLonLat(lon, lat) {
    const clamped = Math.max(-steepest, Math.min(steepest, lat))
    const y = Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) * radius
    return [round((lon * Math.PI * radius) / 180), round(y)]
  },
  toBox: ([x1, y1], [x2, y2]) => ({ west: lonOf(x1), south: latOf(y1), east: lonOf(x2), north: latOf(y2) }),
}

export const offeredCrs: readonly Crs[] = [crs84, epsg4326, epsg3857]

export function findCrs(uri: string): Crs | undefined {
  return offeredCrs.find((crs) => crs.uri === uri)
}

/** The same geometry with its positions in another system. */
export function reproject(
  geometry: { type: string; coordinates?: unknown; geometries?: unknown[] },
  crs: Crs,
): unknown {
  if (geometry.geometries) {
    const geometries = geometry.geometries.map((part) => reproject(part as typeof geometry, crs))
    return { type: geometry.type, geometries }
  }
  return { type: geometry.type, coordinates: walk(geometry.coordinates, crs) }
}

function walk(value: unknown, crs: Crs): unknown {
  if (!Array.isArray(value)) return value
  const [first, second] = value as unknown[]
  if (typeof first === 'number' && typeof second === 'number') return crs.fromLonLat(first, second)
  return value.map((part) => walk(part, crs))
}

function lonOf(x: number): number {
  return ((x / radius) * 180) / Math.PI
}

function latOf(y: number): number {
  return ((2 * Math.atan(Math.exp(y / radius)) - Math.PI / 2) * 180) / Math.PI
}

function round(metres: number): number {
  return Math.round(metres * 1000) / 1000
}
