// How fast the living city goes. Each stage gives on a share of what stands in it, so that the number of open cases
// settles by itself where as much is reported as is closed.
import { itemAt } from '../random.ts'

/** Milliseconds between two looks at the city: each does one or two things at most. */
export const BEAT = 5_000

/** Minutes from one new report to the next at the usual hour. */
const NEWS_EVERY = 1
/** Minutes that a case usually stays in a stage of the loop; those who suspend wait for others. */
const STAYS: Record<string, number> = {
  reported: 6,
  filed: 8,
  handling: 230,
  suspended: 300,
  verifying: 35,
  verified: 6,
}
/** How busy each hour of the local day is. */
const HOURS = [
  0.3, 0.25, 0.2, 0.2, 0.25, 0.4, 0.6, 0.9, 1.2, 1.3, 1.3, 1.2, 1, 1, 1.2, 1.3, 1.2, 1.1, 1, 1, 0.9, 0.8, 0.6,
  0.4,
]

export interface Pace {
  /** Probability that something is reported in this beat. */
  news: number
  /** Expected steps in this beat in a stage that holds so many cases. */
  steps(state: string, count: number): number
}

export function paceAt(now: Date): Pace {
  const busy = itemAt(HOURS, localHour(now))
  const minutes = (BEAT / 60_000) * busy
  return {
    news: minutes / NEWS_EVERY,
    steps: (state, count) => (count * minutes) / (STAYS[state] ?? 60),
  }
}

/** The place keeps eight hours before UTC all year. */
export function localHour(now: Date): number {
  return (now.getUTCHours() + 8) % 24
}
