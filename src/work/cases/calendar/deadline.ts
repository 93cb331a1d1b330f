// The clock of a case: how long the holder has, and how suspension and extension move the end.
// Ordinary clocks run in working hours, urgent ones run on (GB/T 30428 practice). Finishing exactly at the end is in time.
import Type, { type Static } from 'typebox'
import type { Calendar } from './definition.ts'
import { workingTime } from './working-time.ts'

/** `working`: only the calendar's hours count. `running`: every hour counts. A day is the calendar's working day, or 24 h. */
export const Limit = Type.Object(
  {
    amount: Type.Number({ exclusiveMinimum: 0, maximum: 100_000 }),
    unit: Type.Enum(['minute', 'hour', 'day']),
    clock: Type.Enum(['working', 'running']),
  },
  { additionalProperties: false },
)
export type Limit = Static<typeof Limit>
export type ClockKind = Limit['clock']

/** The share of the limit that is left when the holder is warned. */
export const warnShare = 0.25

export interface Deadline {
  dueAt: Date
  warnAt: Date
}

/** The limit in milliseconds of its own clock. */
export function limitMs({ amount, clock, unit }: Limit, calendar: Calendar): number {
  const minutesPerDay = clock === 'working' ? calendar.minutesPerDay : 1440
  const minutes = { minute: 1, hour: 60, day: minutesPerDay }[unit]
  return Math.round(amount * minutes * 60_000)
}

/** The end of a limit that starts at `from`, and when to warn: when `share` of it is left. */
export function startDeadline(from: Date, limit: Limit, calendar: Calendar, share = warnShare): Deadline {
  const ms = limitMs(limit, calendar)
  return {
    dueAt: moveBy(from, ms, limit.clock, calendar),
    warnAt: moveBy(from, Math.round(ms * (1 - share)), limit.clock, calendar),
  }
}

/** After a suspension: both moments move on by the time of the clock's own kind that lay between. */
export function afterSuspension(
  deadline: Deadline,
  suspended: { from: Date; to: Date },
  clock: ClockKind,
  calendar: Calendar,
): Deadline {
  const ms = elapsed(suspended.from, suspended.to, clock, calendar)
  return {
    dueAt: moveBy(deadline.dueAt, ms, clock, calendar),
    warnAt: moveBy(deadline.warnAt, ms, clock, calendar),
  }
}

/** Longer by `by`, counted on from the end as it stands, in the clock of the case. */
export function extendDeadline(
  deadline: Deadline,
  by: Omit<Limit, 'clock'>,
  clock: ClockKind,
  calendar: Calendar,
): Deadline {
  const ms = limitMs({ ...by, clock }, calendar)
  return {
    dueAt: moveBy(deadline.dueAt, ms, clock, calendar),
    warnAt: moveBy(deadline.warnAt, ms, clock, calendar),
  }
}

/** Milliseconds of the clock's kind between two instants. */
export function elapsed(from: Date, to: Date, clock: ClockKind, calendar: Calendar): number {
  if (clock === 'working') return workingTime(calendar).between(from, to)
  return Math.max(0, to.getTime() - from.getTime())
}

export function moveBy(from: Date, ms: number, clock: ClockKind, calendar: Calendar): Date {
  return clock === 'working' ? workingTime(calendar).add(from, ms) : new Date(from.getTime() + ms)
}

/** In time means not later than the end; without an end there is nothing to be late for. */
export function inTime(at: Date, dueAt: Date | null): boolean {
  return dueAt === null || at.getTime() <= dueAt.getTime()
}
