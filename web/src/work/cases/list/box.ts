// The part of the map that the list is kept to, as it stands in the address: west, south, east, north in degrees.
import type { Box } from '../../../kernel/map/layers.ts'

/** Null for what is no box, as an address that somebody changed by hand. */
export function boxOf(text: string): Box | null {
  const box = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [west = 0, south = 0, east = 0, north = 0] = box
  const whole = box.length === 4 && box.every(Number.isFinite) && west < east && south < north
  return whole ? [west, south, east, north] : null
}

/** To a metre, and nowhere beyond the world: a map seen from far shows more than there is. */
export function sayBox([west, south, east, north]: Box): string {
  const within = (value: number, most: number) => Number(Math.min(most, Math.max(-most, value)).toFixed(5))
  return [within(west, 180), within(south, 90), within(east, 180), within(north, 90)].join()
}
