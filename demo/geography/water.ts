// The river that the city grew along, a brook, the lake that names a district, and the city's outline.
import type { Random } from '../random.ts'
import { band, spline } from './curves.ts'
import type { Point } from './plane.ts'

export interface Water {
  /** The river's middle, from the hills in the north-west to the plain in the south-east. */
  river: Point[]
  riverBand: Point[]
  brook: Point[]
  brookBand: Point[]
  lake: Point[]
}

export function drawOutline(random: Random): Point[] {
  const waves = [2, 3, 4, 5, 7].map((times, order) => ({
    times,
    size: [0.13, 0.075, 0.05, 0.04, 0.025][order] ?? 0,
    phase: random.between(0, 2 * Math.PI),
  }))
  const points: Point[] = []
  for (let step = 0; step < 72; step++) {
    const angle = (step / 72) * 2 * Math.PI
    const swell = waves.reduce(
      (sum, { times, size, phase }) => sum + size * Math.cos(times * angle + phase),
      1,
    )
    points.push([9.8 * swell * Math.cos(angle), 9.1 * swell * Math.sin(angle)])
  }
  return spline(points, true, 4)
}

export function drawWater(random: Random): Water {
  const sway = () => random.between(-0.35, 0.35)
  const course: Point[] = [
    [-14.5, 8.2],
    [-10.2, 5.2 + sway()],
    [-6.6, 4.6 + sway()],
    [-3.6 + sway(), 2.6],
    [-2.9 + sway(), -0.4],
    [-0.6 + sway(), -2.4 + sway()],
    [1.4, -3.9 + sway()],
    [1.9 + sway(), -6.4],
    [4.3, -8.6 + sway()],
    [7.2, -11.5],
    [9.5, -15],
  ]
  const river = spline(course)
  const brook = spline([
    [3.1, 12.5],
    [2.2 + sway(), 8.2],
    [3.4 + sway(), 5.2],
    [3.9, 3.2 + sway()],
  ])
  const lakeMiddle: Point = [4.9, 1.9]
  const shore: Point[] = []
  for (let step = 0; step < 14; step++) {
    const angle = (step / 14) * 2 * Math.PI
    const reach = random.between(0.78, 1.12)
    shore.push([
      lakeMiddle[0] + 1.25 * reach * Math.cos(angle) + 0.25 * Math.sin(angle),
      lakeMiddle[1] + 1.7 * reach * Math.sin(angle),
    ])
  }
  return {
    river,
    riverBand: band(river, (share) => 0.11 + 0.16 * share),
    brook,
    brookBand: band(brook, () => 0.035),
    lake: spline(shore, true, 8),
  }
}
