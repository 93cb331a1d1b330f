// The avenues are drawn by hand, as planners do; the cells, and so every border, then follow them.
import { itemAt } from '../random.ts'
import { spline } from './curves.ts'
import { contains, distance, type Point } from './plane.ts'

export interface Avenue {
  name: string
  line: Point[]
}

const AVENUES: { name: string; stops: Point[]; ring?: true }[] = [
  {
    name: '善霁大道',
    stops: [
      [-14, 1.6],
      [-8, 0.9],
      [-3, 0.5],
      [0.4, 0.5],
      [3.4, -0.3],
      [7.5, -0.9],
      [14, 0.2],
    ],
  },
  {
    name: '砚中大道',
    stops: [
      [-2.2, 14],
      [-0.6, 8],
      [0.2, 4],
      [0.4, 0.5],
      [0.1, -3.5],
      [-0.9, -7.5],
      [-0.6, -14],
    ],
  },
  {
    name: '环城路',
    ring: true,
    stops: [
      [-5.4, 0.6],
      [-4.3, 3.9],
      [-1.2, 5.4],
      [2.6, 5.5],
      [6.1, 4.9],
      [7.4, 2],
      [6.5, -2.4],
      [3.6, -4.9],
      [-0.6, -5.3],
      [-4, -3.3],
    ],
  },
  {
    name: '棹桁大道',
    stops: [
      [-14, -3.6],
      [-8.4, -3.4],
      [-5.4, -4.2],
      [-2.6, -6.4],
      [1, -7.6],
      [5, -7.4],
      [13, -4.4],
    ],
  },
  {
    name: '霁北大道',
    stops: [
      [2.6, 5.5],
      [5.2, 7],
      [8, 8.2],
      [13, 9.4],
    ],
  },
]

/** The avenues with their parts outside the city cut off. */
export function drawAvenues(outline: readonly Point[]): Avenue[] {
  return AVENUES.map(({ name, stops, ring }) => {
    const line = spline(stops, ring)
    return { name, line: ring ? line : line.filter((point) => contains(outline, point)) }
  })
}

/** Whether the stretch between two corners lies along one of the avenues. */
export function followsAvenue(avenues: readonly Avenue[], from: Point, to: Point, within = 0.14): boolean {
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  return avenues.some(({ line }) =>
    [from, middle, to].every((point) =>
      line.some((_, at) => at > 0 && near(point, itemAt(line, at - 1), itemAt(line, at), within)),
    ),
  )
}

function near(point: Point, a: Point, b: Point, within: number): boolean {
  const length = distance(a, b)
  if (length === 0) return distance(point, a) < within
  const along = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / (length * length)
  const share = Math.min(1, Math.max(0, along))
  return distance(point, [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]) < within
}
