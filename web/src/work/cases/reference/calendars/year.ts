// The days of a year as a calendar sees them.
import type { Calendar } from '../api.ts'

export type DayKind = 'work' | 'off' | 'holiday' | 'makeUp'

export interface CalendarDay {
  day: string
  /** 0 is Monday. */
  weekday: number
  kind: DayKind
}

type Days = Pick<Calendar, 'week' | 'holidays' | 'makeUpDays'>

export function monthsOf(calendar: Days, year: number): CalendarDay[][] {
  const holidays = new Set(calendar.holidays)
  const makeUp = new Set(calendar.makeUpDays)
  return Array.from({ length: 12 }, (_, month) => {
    const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    return Array.from({ length: days }, (_, index) => {
      const date = new Date(Date.UTC(year, month, index + 1))
      const day = date.toISOString().slice(0, 10)
      const weekday = (date.getUTCDay() + 6) % 7
      return { day, weekday, kind: kindOf(day, weekday) }
    })
  })

  function kindOf(day: string, weekday: number): DayKind {
    if (makeUp.has(day)) return 'makeUp'
    if (holidays.has(day)) return 'holiday'
    return (calendar.week[weekday]?.length ?? 0) > 0 ? 'work' : 'off'
  }
}

/** A day that the week works becomes a holiday, one that it has off is made up; again, and it is as before. */
export function turned<T extends Days>(calendar: T, { day, kind, weekday }: CalendarDay): T {
  const without = (days: readonly string[]) => days.filter((one) => one !== day)
  const worked = (calendar.week[weekday]?.length ?? 0) > 0
  if (kind === 'holiday' || kind === 'makeUp')
    return { ...calendar, holidays: without(calendar.holidays), makeUpDays: without(calendar.makeUpDays) }
  return worked
    ? { ...calendar, holidays: [...calendar.holidays, day].sort() }
    : { ...calendar, makeUpDays: [...calendar.makeUpDays, day].sort() }
}

export function writeHours(hours: Calendar['makeUpHours']): string {
  return hours.map(([from, to]) => `${from}-${to}`).join(' ')
}

/** Undefined for what cannot be read. */
export function readHours(text: string): Calendar['makeUpHours'] | undefined {
  const parts = text
    .trim()
    .split(/[\s,，、]+/)
    .filter(Boolean)
  const spans = parts.map((part) => /^(\d{1,2}:\d{2})[-–~～至](\d{1,2}:\d{2})$/.exec(part))
  if (spans.some((span) => span === null)) return undefined
  return spans.map((span) => [pad(span?.[1] ?? ''), pad(span?.[2] ?? '')])
}

function pad(clock: string): string {
  return clock.padStart(5, '0')
}
