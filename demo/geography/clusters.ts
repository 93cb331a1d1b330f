// Grouping neighbouring cells into connected parts of about equal size: communities out of grids, streets
// out of communities, districts out of streets.
import { itemAt } from '../random.ts'
import { distance, type Point } from './plane.ts'

export interface Node {
  at: Point
  neighbours: readonly number[]
}

/**
 * Splits the nodes into connected parts grown from seeds that are moved to the middle of their part and
 * grown again. A part's `weight` is the share of nodes it should reach. Returns the part of each node.
 */
export function partition(
  nodes: readonly Node[],
  members: readonly number[],
  seeds: readonly Point[],
  weights?: readonly number[],
): Map<number, number> {
  let middles = [...seeds]
  let parts = new Map<number, number>()
  for (let round = 0; round < 8; round++) {
    parts = grow(nodes, members, middles, weights ?? seeds.map(() => 1))
    middles = middles.map((middle, part) => {
      const own = members
        .filter((member) => parts.get(member) === part)
        .map((member) => itemAt(nodes, member).at)
      return own.length > 0 ? mean(own) : middle
    })
  }
  return parts
}

/** Seeds far from each other: each next one is the member farthest from those chosen. */
export function spread(nodes: readonly Node[], members: readonly number[], count: number): Point[] {
  const points = members.map((member) => itemAt(nodes, member).at)
  const middle = mean(points)
  const chosen: Point[] = [farthest(points, [middle])]
  while (chosen.length < count) chosen.push(farthest(points, chosen))
  return chosen
}

export function mean(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(([x, y], point) => [x + point[0], y + point[1]], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}

function grow(
  nodes: readonly Node[],
  members: readonly number[],
  middles: readonly Point[],
  weights: readonly number[],
): Map<number, number> {
  const parts = new Map<number, number>()
  const free = new Set(members)
  const sizes = middles.map(() => 0)
  const take = (member: number, part: number) => {
    parts.set(member, part)
    free.delete(member)
    sizes[part] = itemAt(sizes, part) + 1 / itemAt(weights, part)
  }
  middles.forEach((middle, part) => {
    const first = nearest(nodes, [...free], middle)
    if (first !== undefined) take(first, part)
  })
  const open = new Set(middles.keys())
  while (free.size > 0 && open.size > 0) {
    const part = [...open].reduce((least, other) =>
      itemAt(sizes, other) < itemAt(sizes, least) ? other : least,
    )
    const frontier = [...free].filter((member) =>
      itemAt(nodes, member).neighbours.some((neighbour) => parts.get(neighbour) === part),
    )
    const next = nearest(nodes, frontier, itemAt(middles, part))
    if (next === undefined) open.delete(part)
    else take(next, part)
  }
  return parts
}

function nearest(nodes: readonly Node[], members: readonly number[], to: Point): number | undefined {
  let best: number | undefined
  let reach = Number.POSITIVE_INFINITY
  for (const member of members) {
    const away = distance(itemAt(nodes, member).at, to)
    if (away < reach) [best, reach] = [member, away]
  }
  return best
}

function farthest(points: readonly Point[], from: readonly Point[]): Point {
  const reach = (point: Point) => Math.min(...from.map((other) => distance(point, other)))
  return points.reduce((best, point) => (reach(point) > reach(best) ? point : best))
}
