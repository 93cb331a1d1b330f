// How far from the case a worker stood. The position itself is the worker's personal data: it is used here, within the
// request, and kept nowhere; the log learns only whole metres.
import type { ActionData } from '../fold/action.ts'

export interface Spot {
  lng: number
  lat: number
  /** Radius in metres that the device is sure of. */
  accuracy?: number
}

const earthRadius = 6_371_008.8
const radians = Math.PI / 180

/** Great-circle distance in metres (haversine, mean radius of the Earth, IUGG). */
export function metresBetween(a: Spot, b: Spot): number {
  const high = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2
  const wide = Math.sin(((b.lng - a.lng) * radians) / 2) ** 2
  const chord = high + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * wide
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** What the log keeps of a position; nothing where the case has no place to measure from. */
export function measured(
  position: Spot | undefined,
  of: Spot | null,
): Pick<ActionData, 'metres' | 'accuracy'> {
  if (!position || !of) return {}
  const { accuracy } = position
  return {
    metres: Math.round(metresBetween(position, of)),
    ...(accuracy !== undefined && { accuracy: Math.round(accuracy) }),
  }
}
