// A point is kept only if it can be a place; the case is kept in any event.
import type { CaseMapping } from './mapping-schema.ts'
import type { WarningKind } from './warnings.ts'

/** WGS 84 degrees. */
export interface Coordinates {
  lng: number
  lat: number
}

/** Reads a written pair; without a point the warning says why. */
export function readCoordinates(
  latitude: string,
  longitude: string,
  rules: CaseMapping['coordinates'],
): { point: Coordinates; warning?: undefined } | { point: null; warning: WarningKind } {
  const none = (warning: WarningKind) => ({ point: null, warning })
  if (latitude === '' && longitude === '') return none('noCoordinates')
  const [lat, lng] = [degrees(latitude), degrees(longitude)]
  if (lat === undefined || lng === undefined) return none('coordinatesUnreadable')
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return none('coordinatesOutOfRange')
  const isWhole = Number.isInteger(lat) && Number.isInteger(lng)
  if (isWhole && rules?.wholeDegrees !== 'keep') return none('wholeDegrees')
  const [west = -180, south = -90, east = 180, north = 90] = rules?.within ?? []
  if (lng < west || lng > east || lat < south || lat > north) return none('outsideArea')
  return { point: { lng, lat } }
}

function degrees(written: string): number | undefined {
  return /^[+-]?\d{1,3}(\.\d+)?([eE][+-]?\d{1,2})?$/.test(written) ? Number(written) : undefined
}
