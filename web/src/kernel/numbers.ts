// Numbers as both languages write them. A rate never stands without the number it is of: pages show both. Written without
// the browser's own number formats, whose first use holds a page for 20–50 ms.

/** `1,234.5`. */
export function sayNumber(value: number, digits = 0): string {
  return value.toFixed(digits).replace(/\d(?=(\d{3})+(\.|$))/g, '$&,')
}

/** `93.8%`; nothing to be a rate of gives a dash. */
export function sayRate(rate: number | null): string {
  return rate === null ? '—' : `${sayNumber(rate * 100, 1)}%`
}
