// Beside the avenues, roads run along the borders of streets and lanes along those of communities, joined
// where they go nearly straight on. Only avenues bridge the river.
import { itemAt, type Random } from '../random.ts'
import { type Avenue, followsAvenue } from './avenues.ts'
import type { Cells } from './cells.ts'
import { lengthOf, smooth } from './curves.ts'
import { edgeGraph, type Graph, otherEnd } from './edge-graph.ts'
import { bankFinder, type Part } from './grouping.ts'
import { roadNamer } from './names.ts'
import type { Point } from './plane.ts'

export type RoadKind = 'avenue' | 'road' | 'lane'

export interface Road {
  name: string
  kind: RoadKind
  line: Point[]
}

type Ground = 'rim' | 'water' | 'block' | 'lane' | 'road'
const SHARPEST_TURN = Math.cos((52 * Math.PI) / 180)

export function drawRoads(
  random: Random,
  { cells }: Cells,
  parts: readonly Part[],
  river: readonly Point[],
  avenues: readonly Avenue[],
): Road[] {
  const graph = edgeGraph(cells)
  const bankOf = bankFinder(river)
  const banks = cells.map(({ site }) => bankOf(site))
  const grounds = graph.edges.map(({ cells: [a, b] }): Ground => {
    if (a === undefined || b === undefined) return 'rim'
    if (banks[a] !== banks[b]) return 'water'
    if (parts[a]?.street !== parts[b]?.street) return 'road'
    return parts[a]?.community !== parts[b]?.community ? 'lane' : 'block'
  })
  const alongAvenue = graph.edges.map(({ from, to }) =>
    followsAvenue(avenues, itemAt(graph.corners, from), itemAt(graph.corners, to)),
  )
  const roads = avenues.map(({ name, line }): Road => ({ name, kind: 'avenue', line }))
  const nameRoad = roadNamer(random)
  for (const kind of ['road', 'lane'] as const) {
    const endings = kind === 'road' ? ['路', '路', '街'] : ['街', '巷', '巷', '弄', '路']
    for (const line of chains(graph, (edge) => grounds[edge] === kind && !alongAvenue[edge])) {
      roads.push({ name: nameRoad() + random.pick(endings), kind, line: smooth(line, 2) })
    }
  }
  return roads
}

/** Joins edges end to end where the road goes nearly straight on, longest pieces first. */
function chains(graph: Graph, wanted: (edge: number) => boolean): Point[][] {
  const left = new Set([...graph.edges.keys()].filter(wanted))
  const byLength = [...left].sort((a, b) => itemAt(graph.edges, b).length - itemAt(graph.edges, a).length)
  const lines: Point[][] = []
  for (const start of byLength) {
    if (!left.delete(start)) continue
    const { from, to } = itemAt(graph.edges, start)
    const ahead = follow(graph, left, start, to)
    const behind = follow(graph, left, start, from)
    const corners = [...behind.reverse(), from, to, ...ahead]
    lines.push(corners.map((corner) => itemAt(graph.corners, corner)))
  }
  return lines.sort((a, b) => lengthOf(b) - lengthOf(a))
}

function follow(graph: Graph, left: Set<number>, start: number, from: number): number[] {
  const passed: number[] = []
  let edge = start
  let here = from
  for (;;) {
    const back = itemAt(graph.corners, otherEnd(itemAt(graph.edges, edge), here))
    const at = itemAt(graph.corners, here)
    const straightness = (next: number) =>
      turn(back, at, itemAt(graph.corners, otherEnd(itemAt(graph.edges, next), here)))
    const onward = itemAt(graph.meeting, here).filter(
      (next) => left.has(next) && straightness(next) > SHARPEST_TURN,
    )
    const next = onward.sort((a, b) => straightness(b) - straightness(a))[0]
    if (next === undefined) return passed
    left.delete(next)
    here = otherEnd(itemAt(graph.edges, next), here)
    edge = next
    passed.push(here)
  }
}

/** Cosine of the turn taken at `b` on the way from `a` to `c`: 1 is straight on. */
function turn(a: Point, b: Point, c: Point): number {
  const [inX, inY, outX, outY] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]]
  return (inX * outX + inY * outY) / (Math.hypot(inX, inY) * Math.hypot(outX, outY) || 1)
}
