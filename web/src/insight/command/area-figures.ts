// The figure of each region on a day, its class, and the colours: few steps that keep their order without colour too.
import { type Classes, classesOfCounts, classesOfRates } from '../../kernel/map/classes.ts'
import type { Trend } from './api.ts'
import { sum } from './figures.ts'
import type { Measure } from './screen-state.ts'

export interface AreaFigure {
  path: string
  name: string
  open: number
  overdue: number
  rated: number
  /** Mean rating of thirty days; null where too few were given to say. */
  rating: number | null
}

/** Fewer ratings than this say nothing about a region. */
export const fewestRatings = 3

export function areaFigures({ groups }: Pick<Trend, 'groups'>, at: number): AreaFigure[] {
  return groups.flatMap(({ key, name, open = [], overdue = [], rated = [], ratingSum = [] }) => {
    if (key === null) return []
    const ratings = sum(rated, at)
    return [
      {
        path: key,
        name,
        open: open[at] ?? 0,
        overdue: overdue[at] ?? 0,
        rated: ratings,
        rating: ratings >= fewestRatings ? sum(ratingSum, at) / ratings : null,
      },
    ]
  })
}

export function measured(figure: AreaFigure, measure: Measure): number | null {
  return measure === 'satisfaction' ? figure.rating : figure[measure]
}

/** The same classes for every day, so that colours can be compared while days go by. */
export function classesFor(trend: Pick<Trend, 'groups' | 'days'>, measure: Measure): Classes {
  const days = trend.days.map((_, at) => at).filter((at) => (trend.days.length - 1 - at) % 7 === 0)
  const values = days.flatMap((at) =>
    areaFigures(trend, at).flatMap((figure) => measured(figure, measure) ?? []),
  )
  return measure === 'satisfaction' ? classesOfRates(values, 0.1) : classesOfCounts(values)
}

/** From little to much, each step lighter (darker in the light look) than the one before; the last stands out. */
const dark = ['#16263b', '#1a3d57', '#1f5a6b', '#2a7a7a', '#57a58c', '#d99a3d']
const light = ['#eef1ee', '#d3e4e2', '#a6ccca', '#6aa9ab', '#2f7f88', '#9a4a00']

/** As many as there are classes; little is bad where a high figure is good. */
export function colorsFor(measure: Measure, classes: Classes, isDark: boolean): string[] {
  const all = isDark ? dark : light
  const steps = classes.breaks.length + 1
  if (measure === 'satisfaction') return spread(all.slice(1).reverse(), steps)
  return [all[0] as string, ...spread(all.slice(1), steps - 1)]
}

/** Takes so many of the colours, the outermost always. */
function spread(colors: readonly string[], count: number): string[] {
  if (count <= 1) return colors.slice(0, count)
  return Array.from(
    { length: count },
    (_, at) => colors[Math.round((at * (colors.length - 1)) / (count - 1))] as string,
  )
}
