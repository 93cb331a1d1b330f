// House numbers: odd on the left, even on the right, growing along the road.
import type { Random } from '../random.ts'
import { beside, walk } from './curves.ts'
import type { Point } from './plane.ts'
import type { Road } from './roads.ts'

export interface Address {
  /** Road and house number, such as 霁禾路12号. */
  text: string
  road: string
  at: Point
}

const EVERY = { avenue: 0.26, road: 0.19, lane: 0.17 }
const ASIDE = { avenue: 0.045, road: 0.035, lane: 0.025 }

export function drawAddresses(
  random: Random,
  roads: readonly Road[],
  isLand: (point: Point) => boolean,
): Address[] {
  const addresses: Address[] = []
  for (const { name, kind, line } of roads) {
    let number = 1
    for (const step of walk(line, EVERY[kind], 0.06)) {
      for (const side of [1, -1]) {
        const at = beside(step, side * ASIDE[kind], random.between(-0.02, 0.02))
        if (isLand(at)) addresses.push({ text: `${name}${number}号`, road: name, at })
        number += 1
      }
      if (random.chance(0.4)) number += 2
    }
  }
  return addresses
}
