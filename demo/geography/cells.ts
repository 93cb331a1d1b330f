// The city's unit cells. Sites mirrored on both sides of river, avenues and outline make Voronoi edges
// that run along them; between them stands a lattice, finer towards the centre, as streets are.
import { Delaunay } from 'd3-delaunay'
import { itemAt, type Random } from '../random.ts'
import { beside, walk } from './curves.ts'
import { contains, distance, type Point, signedArea } from './plane.ts'

export interface Cell {
  site: Point
  /** Counter-clockwise, not closed; neighbours share the very same numbers at shared corners. */
  ring: Point[]
  neighbours: number[]
}

export interface Cells {
  cells: Cell[]
  /** Index of the cell a point lies in, or -1 outside the city. */
  locate(point: Point): number
}

const CENTRE: Point = [0.4, 0.6]

export function drawCells(
  random: Random,
  outline: readonly Point[],
  river: readonly Point[],
  avenues: readonly (readonly Point[])[],
): Cells {
  const sites: Point[] = []
  mirror(sites, river)
  const wet = sites.length
  for (const step of walk(outline, 1.1, 0.4)) {
    const rough = random.between(-0.05, 0.05)
    const pair = [beside(step, 0.4 + rough), beside(step, -0.4 + rough)]
    if (pair.every((site) => clear(site, sites, 0.5, wet))) sites.push(...pair)
  }
  for (const avenue of avenues) mirror(sites, avenue)
  const fixed = sites.length
  for (const site of lattice(random)) {
    if (clear(site, sites, 0.74 * spacingAt(site), fixed)) sites.push(site)
  }
  return tessellate(sites, outline)
}

/** Adds pairs of sites to both sides of a line, as far apart along it as the place asks. */
function mirror(sites: Point[], line: readonly Point[]): void {
  const before = sites.length
  let last: Point | undefined
  for (const step of walk(line, 0.05, 0.25)) {
    const space = spacingAt(step.point)
    if (last && distance(last, step.point) < space) continue
    const pair = [beside(step, 0.46 * space), beside(step, -0.46 * space)]
    if (!pair.every((site) => clear(site, sites, 0.62 * space, before))) continue
    sites.push(...pair)
    last = step.point
  }
}

/** Distance between lattice sites in kilometres: blocks of 450 m in the middle, 1.3 km at the rim. */
function spacingAt(point: Point): number {
  return 0.5 + 0.055 * distance(point, CENTRE)
}

/** A square lattice stretched outwards and twisted a little, so that blocks look built, not crystallised. */
function lattice(random: Random): Point[] {
  const points: Point[] = []
  for (let row = -13; row <= 13; row++) {
    for (let column = -13; column <= 13; column++) {
      const u = (column + 0.5 * (Math.abs(row) % 2) * 0.35 + random.normal(0, 0.1)) * 0.56
      const v = (row + random.normal(0, 0.1)) * 0.56
      const reach = Math.hypot(u, v)
      const stretch = 1 + 0.075 * reach
      const turn = -0.16 + 0.05 * reach * Math.sin(Math.atan2(v, u) * 2 + 0.7)
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
      points.push([CENTRE[0] + stretch * (u * cos - v * sin), CENTRE[1] + stretch * (u * sin + v * cos)])
    }
  }
  return points
}

function clear(site: Point, others: readonly Point[], space: number, upTo = others.length): boolean {
  for (let at = 0; at < upTo; at++) if (distance(site, itemAt(others, at)) < space) return false
  return true
}

function tessellate(sites: readonly Point[], outline: readonly Point[]): Cells {
  const far: Point[] = Array.from({ length: 24 }, (_, step) => {
    const angle = (step / 24) * 2 * Math.PI
    return [40 * Math.cos(angle), 40 * Math.sin(angle)]
  })
  const delaunay = Delaunay.from([...sites, ...far].map(([x, y]): [number, number] => [x, y]))
  const voronoi = delaunay.voronoi([-60, -60, 60, 60])
  const inside = sites.map((site) => contains(outline, site))
  const indexOf = new Map<number, number>()
  inside.forEach((is, site) => {
    if (is) indexOf.set(site, indexOf.size)
  })
  const cells: Cell[] = []
  for (const site of indexOf.keys()) {
    const polygon = voronoi.cellPolygon(site) as [number, number][]
    const ring = polygon.slice(0, -1).map(([x, y]): Point => [x, y])
    if (signedArea(ring) < 0) ring.reverse()
    const neighbours = [...voronoi.neighbors(site)].flatMap((other) => indexOf.get(other) ?? [])
    cells.push({ site: itemAt(sites, site), ring, neighbours: neighbours.sort((a, b) => a - b) })
  }
  return { cells, locate: ([x, y]) => indexOf.get(delaunay.find(x, y)) ?? -1 }
}
