// Smooth lines: the river, the shore of the lake and the city's outline are splines walked at even steps.
import { itemAt } from '../random.ts'
import { distance, type Point } from './plane.ts'

/** A Catmull–Rom curve through the points, densely sampled. */
export function spline(points: readonly Point[], closed = false, perSpan = 24): Point[] {
  const count = points.length
  const at = (index: number) =>
    itemAt(points, closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index)))
  const curve: Point[] = []
  const spans = closed ? count : count - 1
  for (let span = 0; span < spans; span++) {
    for (let step = 0; step < perSpan; step++) {
      curve.push(onSpan(at(span - 1), at(span), at(span + 1), at(span + 2), step / perSpan))
    }
  }
  curve.push(closed ? at(0) : at(count - 1))
  return curve
}

export function lengthOf(line: readonly Point[]): number {
  let sum = 0
  for (let at = 1; at < line.length; at++) sum += distance(itemAt(line, at - 1), itemAt(line, at))
  return sum
}

export interface Step {
  point: Point
  /** Unit vector along the line. */
  along: Point
  /** Unit vector to the left of the line. */
  left: Point
}

/** Points every `spacing` kilometres along a line, the first after `start`. */
export function walk(line: readonly Point[], spacing: number, start = 0): Step[] {
  const steps: Step[] = []
  let next = start
  let walked = 0
  for (let at = 1; at < line.length; at++) {
    const from = itemAt(line, at - 1)
    const to = itemAt(line, at)
    const length = distance(from, to)
    if (length === 0) continue
    const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
    while (next <= walked + length) {
      const rest = next - walked
      steps.push({
        point: [from[0] + along[0] * rest, from[1] + along[1] * rest],
        along,
        left: [-along[1], along[0]],
      })
      next += spacing
    }
    walked += length
  }
  return steps
}

/** A point beside a step: `ahead` kilometres along the line and `aside` to its left. */
export function beside({ point, along, left }: Step, aside: number, ahead = 0): Point {
  return [point[0] + along[0] * ahead + left[0] * aside, point[1] + along[1] * ahead + left[1] * aside]
}

/** The ring around a line at half its width to either side. */
export function band(line: readonly Point[], widthAt: (share: number) => number, spacing = 0.15): Point[] {
  const steps = walk(line, spacing)
  const half = (index: number) => widthAt(index / Math.max(1, steps.length - 1)) / 2
  const left = steps.map((step, index) => beside(step, half(index)))
  const right = steps.map((step, index) => beside(step, -half(index)))
  return [...right, ...left.reverse()]
}

/** Chaikin's corner cutting, ends kept. */
export function smooth(line: readonly Point[], rounds = 2): Point[] {
  let curve = [...line]
  for (let round = 0; round < rounds && curve.length > 2; round++) {
    const cut: Point[] = [itemAt(curve, 0)]
    for (let at = 1; at < curve.length; at++) {
      const [a, b] = [itemAt(curve, at - 1), itemAt(curve, at)]
      cut.push([0.75 * a[0] + 0.25 * b[0], 0.75 * a[1] + 0.25 * b[1]])
      cut.push([0.25 * a[0] + 0.75 * b[0], 0.25 * a[1] + 0.75 * b[1]])
    }
    cut.push(itemAt(curve, curve.length - 1))
    curve = cut
  }
  return curve
}

function onSpan(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const blend = (a: number, b: number, c: number, d: number) =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
  return [blend(p0[0], p1[0], p2[0], p3[0]), blend(p0[1], p1[1], p2[1], p3[1])]
}
