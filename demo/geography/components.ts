// Public components beside the roads, with 16-digit ids: 6 district + 2 class + 2 subclass + 6 serial.
import { COMPONENT_KINDS, type ComponentKind } from '../component-kinds.ts'
import type { Random } from '../random.ts'
import { beside, walk } from './curves.ts'
import type { Point } from './plane.ts'
import type { Road } from './roads.ts'

export interface Component {
  id: string
  kind: ComponentKind
  road: string
  at: Point
  gridCode: string
}

/** @param gridAt code of the unit grid at a point, or undefined outside the city. */
export function drawComponents(
  random: Random,
  roads: readonly Road[],
  gridAt: (point: Point) => string | undefined,
  isLand: (point: Point) => boolean,
): Component[] {
  const serials = new Map<string, number>()
  const components: Component[] = []
  for (const kind of COMPONENT_KINDS) {
    for (const road of roads) {
      const every = kind.every[road.kind]
      if (every === undefined) continue
      for (const step of walk(road.line, every, random.between(0.02, every))) {
        const side = random.chance(0.5) ? 1 : -1
        const at = beside(step, side * kind.aside, random.between(-0.02, 0.02))
        const gridCode = gridAt(at)
        if (gridCode === undefined || !isLand(at)) continue
        const stem = gridCode.slice(0, 6) + kind.major + kind.minor
        const serial = (serials.get(stem) ?? 0) + 1
        serials.set(stem, serial)
        components.push({ id: stem + String(serial).padStart(6, '0'), kind, road: road.name, at, gridCode })
      }
    }
  }
  return components
}
