// Local times of a place into instants. Twice a year many zones skip an hour or run through one twice.
import { Temporal } from 'temporal-polyfill'
import type { WrittenTime } from './date-format.ts'

export interface Moment {
  at: Date
  /** `gap`: the local time never was and is moved on by the gap. `overlap`: it was twice; the first is taken. */
  odd?: 'gap' | 'overlap'
}

export type LocalClock = (time: WrittenTime) => Moment

/** Whether the zone is one of the IANA time zone database, or an offset that the runtime knows. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** A clock for one zone. Days without a change of offset, nearly all of them, are looked up only once. */
export function localClock(zone: string): LocalClock {
  const offsets = new Map<number, number | undefined>()

  function offsetOfDay(day: number, time: WrittenTime): number | undefined {
    if (offsets.has(day)) return offsets.get(day)
    const date = Temporal.PlainDate.from({ year: time.year, month: time.month, day: time.day })
    const start = date.toZonedDateTime(zone)
    const end = date.add({ days: 1 }).toZonedDateTime(zone)
    const steady = start.hour === 0 && start.minute === 0 && start.offsetNanoseconds === end.offsetNanoseconds
    const offset = steady ? start.offsetNanoseconds / 1e6 : undefined
    offsets.set(day, offset)
    return offset
  }

  return (time) => {
    const { year, month, day, hour, minute, second, millisecond, offsetMinutes } = time
    const written = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
    if (offsetMinutes !== undefined) return { at: new Date(written - offsetMinutes * 60_000) }
    const offset = offsetOfDay(Date.UTC(year, month - 1, day), time)
    if (offset !== undefined) return { at: new Date(written - offset) }
    const local = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second, millisecond })
    const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
    const last = local.toZonedDateTime(zone, { disambiguation: 'later' })
    if (first.epochMilliseconds === last.epochMilliseconds) return { at: new Date(first.epochMilliseconds) }
    const wasTwice = first.toPlainDateTime().equals(local)
    return wasTwice
      ? { at: new Date(first.epochMilliseconds), odd: 'overlap' }
      : { at: new Date(last.epochMilliseconds), odd: 'gap' }
  }
}
