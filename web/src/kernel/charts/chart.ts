// What a chart is, apart from how it is drawn: the same description makes the drawing and the table behind it.
import type { Token } from '../theme/tokens.ts'

export interface ChartSeries {
  name: string
  /** Bars stand on zero. */
  kind: 'bar' | 'line'
  /** Null is a gap: nothing is known, which is not zero. */
  values: readonly (number | null)[]
  color: Token
  /** Bars of one stack stand on each other. */
  stack?: string
}

export interface Chart {
  title: string
  /** What the numbers are: `件`. */
  unit: string
  /** What each place on the axis is: `天`, `月份`. */
  axis: string
  labels: readonly string[]
  series: readonly ChartSeries[]
}

/** Rows of the table: the label, then each series. */
export function rowsOf({ labels, series }: Chart): { label: string; values: (number | null)[] }[] {
  return labels.map((label, at) => ({ label, values: series.map(({ values }) => values[at] ?? null) }))
}

/** What a screen reader hears first: how far it goes and where it stands. */
export function extremes(
  values: readonly (number | null)[],
): { low: number; high: number; last: number } | null {
  const known = values.filter((value): value is number => value !== null)
  const last = known.at(-1)
  return last === undefined ? null : { low: Math.min(...known), high: Math.max(...known), last }
}
