// From what happened on each day to how things stood at the end of it: pure sums, so that they can be tested against the
// definition day by day.

export const seriesNames = [
  'reported',
  'filed',
  'closed',
  'dueClosed',
  'closedOnTime',
  'rated',
  'satisfied',
  'ratingSum',
  'open',
  'overdue',
] as const
export type SeriesName = (typeof seriesNames)[number]

/** One number a day, oldest first. */
export type Series = Record<SeriesName, number[]>

/** What fell on one day: cases by the day on which they began, were closed, ended or ran over their limit. */
export interface DayRow {
  what: 'begun' | 'closed' | 'ended' | 'late'
  /** 0 is the first day; −1 before it. */
  day: number
  cases: number
  /** Those of them that had run over. */
  lateCases: number
  filed: number
  closed: number
  dueClosed: number
  closedOnTime: number
  rated: number
  satisfied: number
  ratingSum: number
}

const ofClosing = ['closed', 'dueClosed', 'closedOnTime', 'rated', 'satisfied', 'ratingSum'] as const

export function seriesOf(rows: readonly DayRow[], days: number): Series {
  const series = Object.fromEntries(
    seriesNames.map((name) => [name, new Array<number>(days).fill(0)]),
  ) as Series
  const add = (name: SeriesName, day: number, count: number) => {
    const line = series[name]
    if (day >= 0 && day < days) line[day] = (line[day] ?? 0) + count
  }
  for (const row of rows) {
    const { cases, day, lateCases, what } = row
    const from = Math.max(day, 0)
    if (what === 'begun') {
      add('reported', day, cases)
      add('filed', day, row.filed)
      add('open', from, cases)
    } else if (what === 'ended') {
      add('open', from, -cases)
      add('overdue', from, -lateCases)
    } else if (what === 'late') add('overdue', from, cases)
    else for (const name of ofClosing) add(name, day, row[name])
  }
  return { ...series, open: summed(series.open), overdue: summed(series.overdue) }
}

function summed(changes: readonly number[]): number[] {
  let standing = 0
  return changes.map((change) => {
    standing += change
    return standing
  })
}
