// Times are the place's, wherever its pages are read: a deadline at noon is noon in the city. The hub writes into the page
// how far its clocks are from UTC; without that, as in a test, the reader's own count. Not by the browser's time zones,
// whose first use holds a page for 20–50 ms and which an old phone may know wrongly.

/** Minutes ahead of UTC, from a moment on. */
interface Offset {
  from: number
  minutes: number
}

/** `480`, or `60 1774746000000 120 …`: minutes, then by turns a moment and the minutes from then on. */
export function readOffsets(written: string): Offset[] {
  const [first = '', ...rest] = written.split(' ')
  const changes = rest.flatMap((from, index) =>
    index % 2 === 0 ? { from: Number(from), minutes: Number(rest[index + 1]) } : [],
  )
  return [{ from: Number.NEGATIVE_INFINITY, minutes: Number(first) }, ...changes]
}

const written = typeof document === 'undefined' ? undefined : document.documentElement.dataset.utcOffsets
const known = written ? readOffsets(written) : []

/** The place's clock at a moment: what UTC says of the date that is given is what the place says. */
export function placeTime(moment: Date, offsets = known): Date {
  const at = offsets.findLast(({ from }) => from <= moment.getTime())
  const minutes = at?.minutes ?? -moment.getTimezoneOffset()
  return new Date(moment.getTime() + minutes * 60_000)
}
