// Metres between two places, as the hub measures them: shown before anything is sent.
import type { Point } from '../../../kernel/map/layers.ts'

const radius = 6_371_008.8
const radians = Math.PI / 180

export function metresBetween(a: Point, b: Point): number {
  const high = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2
  const wide = Math.sin(((b.lng - a.lng) * radians) / 2) ** 2
  const chord = high + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * wide
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)))
}
