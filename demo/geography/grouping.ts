// Which cells belong together: districts on their banks of the river, streets and communities within them.
import { itemAt } from '../random.ts'
import type { Cell } from './cells.ts'
import { type Node, partition, spread } from './clusters.ts'
import { walk } from './curves.ts'
import { DISTRICTS } from './names.ts'
import { distance, type Point } from './plane.ts'

export interface Part {
  district: number
  street: number
  community: number
}

const GRIDS_PER_COMMUNITY = 4
/** South of this the river joins its banks into one district; north of it, it divides them. */
const RIVER_DIVIDES_NORTH_OF = -4.2

/** The district, street and community of each cell, counted from nought over the whole city. */
export function group(cells: readonly Cell[], river: readonly Point[]): Part[] {
  const bankOf = bankFinder(river)
  const banks = cells.map(({ site }) => bankOf(site))
  const nodes: Node[] = cells.map((cell, at) => ({
    at: cell.site,
    neighbours: cell.neighbours.filter(
      (other) =>
        banks[other] === banks[at] ||
        Math.max(cell.site[1], itemAt(cells, other).site[1]) < RIVER_DIVIDES_NORTH_OF,
    ),
  }))
  const all = cells.map((_, cell) => cell)
  const seeds: Point[] = [
    [-5.2, -0.8],
    [-0.4, 3.4],
    [6, 3.2],
    [2.4, -5.6],
  ]
  const districts = partition(nodes, all, seeds, [1.05, 1.15, 1.05, 0.9])
  // Inside a district no street or community reaches over the river.
  const local: Node[] = cells.map((cell, at) => ({
    at: cell.site,
    neighbours: cell.neighbours.filter((other) => banks[other] === banks[at]),
  }))
  const parts = cells.map((_, cell) => ({ district: districts.get(cell) ?? -1, street: -1, community: -1 }))
  let streets = 0
  let communities = 0
  DISTRICTS.forEach((names, district) => {
    const inDistrict = all.filter((cell) => districts.get(cell) === district)
    for (const [bank, streetCount] of shareBetween(inDistrict, banks, names.streets.length)) {
      const streetOf = partition(local, bank, spread(local, bank, streetCount))
      for (let street = 0; street < streetCount; street++) {
        const inStreet = bank.filter((cell) => streetOf.get(cell) === street)
        const count = Math.max(1, Math.round(inStreet.length / GRIDS_PER_COMMUNITY))
        const communityOf = partition(local, inStreet, spread(local, inStreet, count))
        for (const cell of inStreet) {
          parts[cell] = { district, street: streets, community: communities + (communityOf.get(cell) ?? 0) }
        }
        communities += count
        streets++
      }
    }
  })
  return parts
}

/** The district's cells by river bank, with each bank's share of its streets. */
function shareBetween(
  cells: readonly number[],
  banks: readonly number[],
  streets: number,
): [number[], number][] {
  const left = cells.filter((cell) => banks[cell] === 1)
  const right = cells.filter((cell) => banks[cell] !== 1)
  if (left.length === 0) return [[right, streets]]
  if (right.length === 0) return [[left, streets]]
  const ofLeft = Math.min(streets - 1, Math.max(1, Math.round((streets * left.length) / cells.length)))
  return [
    [left, ofLeft],
    [right, streets - ofLeft],
  ]
}

/** Answers 1 for a point to the left of the river's course, -1 to its right. */
export function bankFinder(river: readonly Point[]): (point: Point) => number {
  const steps = walk(river, 0.15)
  return (point) => {
    const nearest = steps.reduce((best, step) =>
      distance(step.point, point) < distance(best.point, point) ? step : best,
    )
    const [east, north] = [point[0] - nearest.point[0], point[1] - nearest.point[1]]
    return east * nearest.left[0] + north * nearest.left[1] > 0 ? 1 : -1
  }
}
