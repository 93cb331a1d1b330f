// How far a time zone's clocks are from UTC, for pages that show its time without the browser's own time zones.
import { Temporal } from 'temporal-polyfill'

/** Cases reach back so far, and deadlines ahead; beyond, the nearest known offset holds. */
const years = { before: 15, after: 6 }

/**
 * `480`, or `60 1774746000000 120 …`: minutes ahead of UTC, then by turns the moment of a change (milliseconds since 1970)
 * and the minutes from then on.
 */
export function utcOffsets(timeZone: string, now: Date): string {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  const end = here.add({ years: years.after })
  let at = here.subtract({ years: years.before })
  const written = [minutesOf(at)]
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (!next || Temporal.ZonedDateTime.compare(next, end) > 0) return written.join(' ')
    written.push(next.epochMilliseconds, minutesOf(next))
    at = next
  }
}

function minutesOf(at: Temporal.ZonedDateTime): number {
  return at.offsetNanoseconds / 60_000_000_000
}
