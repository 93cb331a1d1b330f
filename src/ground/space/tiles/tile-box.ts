// Tiles of the web map: z/x/y of the Mercator pyramid and the box in degrees that each covers.

import type { Box } from '../layers/box.ts'

export interface TileAddress {
  z: number
  x: number
  y: number
}

/** Deepest zoom that is served. */
export const deepestZoom = 22

export function isTile({ x, y, z }: TileAddress): boolean {
  const whole = Number.isInteger(z) && Number.isInteger(x) && Number.isInteger(y)
  return whole && z >= 0 && z <= deepestZoom && x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z
}

/** `margin` widens the box on each side, in parts of the tile's side. */
export function tileBox({ x, y, z }: TileAddress, margin = 0): Box {
  return {
    west: Math.max(-180, longitude(x - margin, z)),
    east: Math.min(180, longitude(x + 1 + margin, z)),
    north: latitude(y - margin, z),
    south: latitude(y + 1 + margin, z),
  }
}

function longitude(x: number, z: number): number {
  return (x / 2 ** z) * 360 - 180
}

function latitude(y: number, z: number): number {
  const mercator = Math.PI * (1 - (2 * Math.min(Math.max(y, 0), 2 ** z)) / 2 ** z)
  return (Math.atan(Math.sinh(mercator)) * 180) / Math.PI
}
