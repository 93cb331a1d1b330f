// How many reports a day brings and when: week, weather, a slow rise. Times are the place's own, eight hours
// before UTC the whole year.
import { itemAt, type Random } from '../random.ts'
import { type DayShape, HOURS } from './demand.ts'

const DAY = 86_400_000
const OFFSET = 8 * 3_600_000
/** Monday to Sunday. */
const WEEK = [1.16, 1.08, 1.05, 1.01, 1.03, 0.82, 0.74]

export interface Day {
  /** Local midnight, as an instant. */
  start: Date
  /** How many reports to expect on it. */
  mean: number
  rain: boolean
  /** 0 for the first day told, 1 for the last. */
  share: number
}

export function daysBefore(random: Random, now: Date, count: number, perDay: number): Day[] {
  const today = Math.floor((now.getTime() + OFFSET) / DAY)
  let rain = false
  return Array.from({ length: count }, (_, at) => {
    const day = today - count + 1 + at
    // Day 0 of the epoch was a Thursday.
    const weekday = (day + 3) % 7
    rain = random.chance(rain ? 0.5 : 0.13)
    const share = at / Math.max(1, count - 1)
    const mean =
      perDay * itemAt(WEEK, weekday) * (0.95 + 0.1 * share) * (rain ? 1.12 : 1) * random.between(0.92, 1.08)
    return { start: new Date(day * DAY - OFFSET), mean, rain, share }
  })
}

export function momentOf(random: Random, { start }: Day, shape: DayShape): Date {
  const hours = HOURS[shape]
  const hour = random.weighted([...hours.keys()], (at) => itemAt(hours, at))
  return new Date(start.getTime() + hour * 3_600_000 + Math.floor(random.between(0, 3_600_000)))
}

export function minutesAfter(from: Date, minutes: number): Date {
  return new Date(from.getTime() + Math.round(minutes * 60_000))
}
