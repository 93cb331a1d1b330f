// When people in Shancheng work: 8–12 and 14–18 on working days. Only for planning the past; deadlines are
// worked out by the hub from its own calendar. The place keeps eight hours before UTC all year.
const OFFSET = 8 * 3_600_000
const HOUR = 3_600_000
const DAY = 24 * HOUR
const SPANS = [
  [8 * HOUR, 12 * HOUR],
  [14 * HOUR, 18 * HOUR],
] as const

/** Days of every year on which nobody works. */
const HOLIDAYS = new Set(
  '01-01 01-02 01-03 05-01 05-02 05-03 05-04 05-05 10-01 10-02 10-03 10-04 10-05 10-06 10-07'.split(' '),
)

/** Answers the moment by which so many minutes of the clock have passed. */
export function officeClock() {
  const known = new Map<number, boolean>()
  function isWorked(day: number): boolean {
    const kept = known.get(day)
    if (kept !== undefined) return kept
    const date = new Date(day * DAY).toISOString().slice(5, 10)
    const weekday = (day + 3) % 7
    const worked = weekday < 5 && !HOLIDAYS.has(date)
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
