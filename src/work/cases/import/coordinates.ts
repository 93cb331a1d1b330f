// A point is kept only if it can be a place; the case is kept in any event.
import type { CaseMapping } from './mapping-schema.ts'
import type { WarningKind } from './warnings.ts'

/** WGS 84 degrees. */
export interface Coordinates {
  lng: number
  lat: number
}

export interface WrittenPoint {
  latitude: string
  longitude: string
  /** Both in one. */
  point: string
}

type ReadPoint = { point: Coordinates; warning?: undefined } | { point: null; warning: WarningKind }

/** Reads a written point; without one the warning says why. */
export function readCoordinates(written: WrittenPoint, rules: CaseMapping['coordinates']): ReadPoint {
  const none = (warning: WarningKind): ReadPoint => ({ point: null, warning })
  const { latitude, longitude, point } = written
  if (latitude === '' && longitude === '' && point === '') return none('noCoordinates')
  const [lat, lng] = point === '' ? [degrees(latitude), degrees(longitude)] : pair(point)
  if (lat === undefined || lng === undefined) return none('coordinatesUnreadable')
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return none('coordinatesOutOfRange')
  const isWhole = Number.isInteger(lat) && Number.isInteger(lng)
  if (isWhole && rules?.wholeDegrees !== 'keep') return none('wholeDegrees')
  const [west = -180, south = -90, east = 180, north = 90] = rules?.within ?? []
  if (lng < west || lng > east || lat < south || lat > north) return none('outsideArea')
  return { point: { lng, lat } }
}

/** A comma stands for the point of a number in many countries. */
function degrees(written: string | undefined): number | undefined {
  const plain = (written ?? '').replace(/^([^,.]*),([^,.]*)$/, '$1.$2')
  return /^[+-]?\d{1,3}(\.\d+)?([eE][+-]?\d{1,2})?$/.test(plain) ? Number(plain) : undefined
}

const pairs = [
  /^point\s*z?\s*\(\s*(?<lng>\S+)\s+(?<lat>\S+?)(\s+\S+)?\s*\)$/i,
  /^\[\s*(?<lng>[^,\s]+)\s*,\s*(?<lat>[^,\s]+?)\s*(,[^\]]*)?\]$/,
  /^\(?\s*(?<lat>[^;\s]+)\s*;\s*(?<lng>[^;\s]+?)\s*\)?$/,
  /^\(?\s*(?<lat>[^,\s]+)[,\s]\s*(?<lng>[^,\s]+?)\s*\)?$/,
]

/** `POINT (lng lat)`, GeoJSON's `[lng, lat]`, or latitude and longitude with or without brackets. */
function pair(written: string): [number | undefined, number | undefined] {
  for (const form of pairs) {
    const found = form.exec(written)?.groups
    if (found) return [degrees(found.lat), degrees(found.lng)]
  }
  return [undefined, undefined]
}
