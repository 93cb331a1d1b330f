// The six figures of a day, from the daily lines: each with its change against something that is named.
import type { TrendView } from '../../../../src/work/cases/statistics/trend/schema.ts'

export type Lines = TrendView['total']
export type FigureName = 'filed' | 'closed' | 'onTime' | 'open' | 'overdue' | 'rating'

/** Against what a figure is compared. */
export type Against = 'weekAgo' | 'weekAgoNow' | 'dayBefore' | 'monthBefore'

export interface DayFigure {
  name: FigureName
  /** A count, a share from 0 to 1, or a mean of 1 to 5; null where there is nothing to say. */
  value: number | null
  /** What a rate or a mean is of. */
  part: number | null
  of: number | null
  change: number | null
  against: Against
  /** Fourteen days, the last is the day itself; null is a gap. */
  line: (number | null)[]
}

/** Days over which rates are taken, so that they rest on enough cases. */
export const rateDays = 30
const drawn = 14

/** `at`: which of the days; the last is today. */
export function figuresOf(lines: Lines, at: number, lastWeek: TrendView['lastWeek']): DayFigure[] {
  const isToday = at === lines.open.length - 1
  const last = <T>(of: (day: number) => T): T[] =>
    Array.from({ length: Math.min(drawn, at + 1) }, (_, back) => of(at - Math.min(drawn, at + 1) + 1 + back))
  const count = (name: 'filed' | 'closed'): DayFigure => {
    const value = lines[name][at] ?? 0
    const before = isToday ? lastWeek[name] : lines[name][at - 7]
    return {
      name,
      value,
      part: null,
      of: null,
      change: before === undefined ? null : value - before,
      against: isToday ? 'weekAgoNow' : 'weekAgo',
      line: last((day) => lines[name][day] ?? null),
    }
  }
  const standing = (name: 'open' | 'overdue'): DayFigure => {
    const value = lines[name][at] ?? 0
    const before = lines[name][at - 1]
    const line = last((day) => lines[name][day] ?? null)
    const change = before === undefined ? null : value - before
    return { name, value, part: null, of: null, change, against: 'dayBefore', line }
  }
  const share = (name: FigureName, part: keyof Lines, of: keyof Lines): DayFigure => {
    const over = (end: number) => ratio(sum(lines[part], end), sum(lines[of], end))
    const value = over(at)
    const before = at - rateDays >= rateDays - 1 ? over(at - rateDays) : null
    return {
      name,
      value,
      part: sum(lines[part], at),
      of: sum(lines[of], at),
      change: value === null || before === null ? null : value - before,
      against: 'monthBefore',
      line: last((day) => ratio(lines[part][day] ?? 0, lines[of][day] ?? 0)),
    }
  }
  return [
    count('filed'),
    count('closed'),
    share('onTime', 'closedOnTime', 'dueClosed'),
    standing('open'),
    standing('overdue'),
    share('rating', 'ratingSum', 'rated'),
  ]
}

/** Of the days of the rateDays that ends with `end`. */
export function sum(line: readonly number[], end: number): number {
  return line.slice(Math.max(0, end - rateDays + 1), end + 1).reduce((all, one) => all + one, 0)
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}
