// The cells' edges as a graph: what roads follow. Corners are known by their rounded place.
import { itemAt } from '../random.ts'
import type { Cell } from './cells.ts'
import { distance, type Point } from './plane.ts'

export interface Edge {
  from: number
  to: number
  length: number
  /** The cells to either side; an edge with one cell only is the rim and carries no road. */
  cells: number[]
}

export interface Graph {
  corners: Point[]
  edges: Edge[]
  /** Edges that meet in each corner. */
  meeting: number[][]
}

export function edgeGraph(cells: readonly Cell[]): Graph {
  const corners: Point[] = []
  const cornerOf = new Map<string, number>()
  const edgeOf = new Map<string, number>()
  const edges: Edge[] = []
  const corner = (point: Point) => {
    const key = `${point[0].toFixed(5)},${point[1].toFixed(5)}`
    const known = cornerOf.get(key)
    if (known !== undefined) return known
    cornerOf.set(key, corners.length)
    return corners.push(point) - 1
  }
  cells.forEach(({ ring }, cell) => {
    ring.forEach((point, at) => {
      const ends = [corner(point), corner(itemAt(ring, (at + 1) % ring.length))].sort((a, b) => a - b)
      const [from, to] = [itemAt(ends, 0), itemAt(ends, 1)]
      if (from === to) return
      const known = edgeOf.get(`${from}-${to}`)
      if (known !== undefined) itemAt(edges, known).cells.push(cell)
      else {
        const length = distance(itemAt(corners, from), itemAt(corners, to))
        edgeOf.set(`${from}-${to}`, edges.push({ from, to, length, cells: [cell] }) - 1)
      }
    })
  })
  const meeting: number[][] = corners.map(() => [])
  edges.forEach(({ from, to }, edge) => {
    itemAt(meeting, from).push(edge)
    itemAt(meeting, to).push(edge)
  })
  return { corners, edges, meeting }
}

export function otherEnd(edge: Edge, corner: number): number {
  return edge.from === corner ? edge.to : edge.from
}
