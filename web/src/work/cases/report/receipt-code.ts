// What the receipt's QR code says, and how it is drawn.
import { paths } from '../../../kernel/paths.ts'

/** The follow code stands behind the #: no server and no log ever sees it. */
export function receiptAddress(origin: string, number: string, code: string): string {
  return `${origin}${paths.tracked(number)}#${encodeURIComponent(code)}`
}

/** One square for each dark module. */
export function pathOf(rows: readonly (readonly boolean[])[]): { size: number; path: string } {
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { size: rows.length, path }
}
