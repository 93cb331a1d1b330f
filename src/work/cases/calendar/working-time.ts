// Arithmetic in working time: how far an instant moves, how much lies between two. Days are cut by the wall clock of the
// calendar's zone (summer time included), then everything is whole milliseconds since the epoch.
import { Temporal } from 'temporal-polyfill'
import { errors } from '../errors.ts'
import type { Calendar, Hours } from './definition.ts'

export interface WorkingTime {
  /** The earliest instant by which `ms` of working time (>= 0) have passed since `from`. Adding nothing moves nothing. */
  add(from: Date, ms: number): Date
  /** Working milliseconds from `from` to `to`; 0 when `to` is not later. */
  between(from: Date, to: Date): number
}

interface Span {
  from: number
  to: number
}

const dayMs = 86_400_000
/** A limit that needs more calendar days than this is a mistake in the data. */
const horizonDays = 20 * 366
const prepared = new WeakMap<Calendar, WorkingTime>()

/** Working time by a checked calendar. Days are worked out once and kept. */
export function workingTime(calendar: Calendar): WorkingTime {
  const known = prepared.get(calendar)
  if (known) return known
  const made = prepare(calendar)
  prepared.set(calendar, made)
  return made
}

function prepare(calendar: Calendar): WorkingTime {
  const spansOfDay = dayReader(calendar)

  function add(from: Date, ms: number): Date {
    if (ms <= 0) return from
    const start = from.getTime()
    const first = dayNumber(start, calendar.timeZone)
    let left = ms
    for (let day = first; day < first + horizonDays; day++) {
      for (const span of spansOfDay(day)) {
        const opens = Math.max(span.from, start)
        if (opens >= span.to) continue
        if (left <= span.to - opens) return new Date(opens + left)
        left -= span.to - opens
      }
    }
    throw errors.calendarEnds()
  }

  function between(from: Date, to: Date): number {
    const [start, end] = [from.getTime(), to.getTime()]
    if (end <= start) return 0
    const last = dayNumber(end, calendar.timeZone)
    let sum = 0
    for (let day = dayNumber(start, calendar.timeZone); day <= last; day++) {
      for (const span of spansOfDay(day)) {
        sum += Math.max(0, Math.min(span.to, end) - Math.max(span.from, start))
      }
    }
    return sum
  }

  return { add, between }
}

/** Reads the spans of a day, numbered from 1970-01-01 of the place, as instants. */
function dayReader(calendar: Calendar): (day: number) => readonly Span[] {
  const holidays = new Set(calendar.holidays)
  const makeUpDays = new Set(calendar.makeUpDays)
  const kept = new Map<number, readonly Span[]>()
  return (day) => {
    const known = kept.get(day)
    if (known) return known
    const date = Temporal.Instant.fromEpochMilliseconds(day * dayMs)
      .toZonedDateTimeISO('UTC')
      .toPlainDate()
    const spans = hoursOf(date).map(([from, to]) => ({ from: instant(date, from), to: instant(date, to) }))
    kept.set(day, spans)
    return spans
  }

  function hoursOf(date: Temporal.PlainDate): Hours {
    const name = date.toString()
    if (holidays.has(name)) return []
    if (makeUpDays.has(name)) return calendar.makeUpHours
    return calendar.week[date.dayOfWeek - 1] ?? []
  }

  function instant(date: Temporal.PlainDate, clock: string): number {
    const day = clock === '24:00' ? date.add({ days: 1 }) : date
    const plainTime = Temporal.PlainTime.from(clock === '24:00' ? '00:00' : clock)
    return day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime }).epochMilliseconds
  }
}

function dayNumber(ms: number, timeZone: string): number {
  const date = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate()
  return Math.floor(date.toZonedDateTime('UTC').epochMilliseconds / dayMs)
}
