// When people in Shancheng work: 8–12 and 14–18 on working days. Only for planning the past; deadlines are
// worked out by the hub from its own calendar. The place keeps eight hours before UTC all year.
const OFFSET = 8 * 3_600_000
const HOUR = 3_600_000
const DAY = 24 * HOUR
const SPANS = [
  [8 * HOUR, 12 * HOUR],
  [14 * HOUR, 18 * HOUR],
] as const

export interface DaysOff {
  /** Dates such as 2026-10-01. */
  holidays: readonly string[]
  makeUpDays: readonly string[]
}

/** Answers the moment by which so many minutes of the clock have passed. */
export function officeClock({ holidays, makeUpDays }: DaysOff) {
  const off = new Set(holidays)
  const madeUp = new Set(makeUpDays)
  const known = new Map<number, boolean>()
  function isWorked(day: number): boolean {
    const kept = known.get(day)
    if (kept !== undefined) return kept
    const date = new Date(day * DAY).toISOString().slice(0, 10)
    const weekday = (day + 3) % 7
    const worked = madeUp.has(date) || (weekday < 5 && !off.has(date))
    known.set(day, worked)
    return worked
  }
  return (from: Date, minutes: number, clock: 'working' | 'running'): Date => {
    let left = Math.max(0, minutes) * 60_000
    if (clock === 'running') return new Date(from.getTime() + left)
    const start = from.getTime() + OFFSET
    for (let day = Math.floor(start / DAY); ; day++) {
      if (!isWorked(day)) continue
      for (const [opens, closes] of SPANS) {
        const at = Math.max(day * DAY + opens, start)
        const room = day * DAY + closes - at
        if (room <= 0) continue
        if (left <= room) return new Date(Math.round(at + left - OFFSET))
        left -= room
      }
    }
  }
}
