// Days as they stand in addresses: `2026-03-02` in the place's calendar.
import { placeTime } from './place-time.ts'

const oneDay = 86_400_000

export function dayOf(moment: Date): string {
  return placeTime(moment).toISOString().slice(0, 10)
}

export function daysBefore(moment: Date, days: number): string {
  return new Date(Date.parse(dayOf(moment)) - days * oneDay).toISOString().slice(0, 10)
}

/** Whole days from the day of one moment to that of another. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / oneDay)
}
