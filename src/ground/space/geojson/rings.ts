// Rings of polygons: closed, enclosing something, wound the way RFC 7946 §3.1.6 asks.

import type { Position } from 'geojson'
import type { Text } from '../../../kernel/i18n/index.ts'

/** Null when the ring is sound. */
export function checkRing(ring: readonly Position[]): Text | null {
  if (ring.length < 4) return { zh: '环至少要有四个点', en: 'a ring needs at least four positions' }
  if (!same(ring[0], ring.at(-1))) {
    return {
      zh: '环没有闭合：最后一点必须与第一点相同',
      en: 'the ring is not closed: its last position must repeat the first',
    }
  }
  if (signedArea(ring) !== 0) return null
  return onOneLine(ring)
    ? { zh: '环没有围出面积', en: 'the ring encloses no area' }
    : { zh: '边界自相交', en: 'the boundary crosses itself' }
}

/** The same rings, the outer one counter-clockwise and the holes clockwise. */
export function windRings(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()))
}

/** Twice the planar area in square degrees, positive when counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? []
  let sum = 0
  for (let index = 1; index < ring.length; index++) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? []
    const [x2 = 0, y2 = 0] = ring[index] ?? []
    sum += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY)
  }
  return sum
}

function onOneLine(ring: readonly Position[]): boolean {
  const [first = []] = ring
  return ring.every((position, index) => signedArea([first, ring[index - 1] ?? first, position, first]) === 0)
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1]
}
