// Times are the place's, wherever its pages are read: a deadline at noon is noon in the city. The hub writes its zone into
// the page; without one, as in a test, the reader's own counts.

function zoneOf(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.documentElement.dataset.timeZone
}

/** Like `toLocaleString`, in the place's time. */
export function format(moment: Date, tag: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tag, { timeZone: zoneOf(), ...options }).format(moment)
}
