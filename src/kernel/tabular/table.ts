// The one shape in which every table file is read: a row is good, or says what is wrong with it.
import type { Text } from '../i18n/index.ts'

/** A row as text, keyed by header. `line` is the line (or sheet row) on which it starts, counted from 1. */
export interface GoodRow {
  line: number
  cells: Record<string, string>
}

/** A row that could not be read. `original` is what stood there, cut to a bounded length. */
export interface BadRow {
  line: number
  problem: Text
  original: string
}

export type TableRow = GoodRow | BadRow

/** An open table. `rows` can be read once; leaving the loop early closes the file. */
export interface Table {
  headers: string[]
  rows: AsyncIterable<TableRow>
}

/** Hard limits. They keep memory bounded whatever the file says of itself. */
export interface TableLimits {
  /** Longest record, in bytes of the file or characters of a sheet row. */
  recordBytes: number
  /** Longest record that runs over several lines by way of quotes. */
  recordLines: number
  /** Columns of a table. */
  columns: number
  /** Size of an archive (XLSX) held in memory when it arrives as a stream. */
  archiveBytes: number
  /** Entries in an archive. */
  archiveEntries: number
  /** Bytes that all entries may inflate to. */
  inflatedBytes: number
  /** Inflated to deflated size of one entry, counted once it inflates beyond a megabyte. */
  inflationRatio: number
  /** Characters of the shared strings of a workbook, which have to be held in memory. */
  sharedCharacters: number
}

export const tableLimits: TableLimits = {
  recordBytes: 1 << 20,
  recordLines: 1000,
  columns: 2000,
  archiveBytes: 64 << 20,
  archiveEntries: 1000,
  inflatedBytes: 1 << 30,
  inflationRatio: 200,
  sharedCharacters: 64 << 20,
}

/** Cuts what a bad row holds to what a person will still read. */
export function shorten(original: string): string {
  return original.length > 2000 ? `${original.slice(0, 2000)}…` : original
}

/** Makes headers usable as keys: trimmed, the empty ones numbered, the repeated ones told apart. */
export function nameHeaders(cells: string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, index) => {
    const name = cell.trim() || `#${index + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/** Joins cells to headers, or says that there are too few or too many of them. */
export function toRow(line: number, headers: string[], cells: string[], original: () => string): TableRow {
  const spare = cells.slice(headers.length)
  if (cells.length < headers.length || spare.some((cell) => cell !== '')) {
    const counts = { found: cells.length, expected: headers.length }
    return {
      line,
      problem: {
        zh: `本行有 ${counts.found} 格，表头有 ${counts.expected} 格`,
        en: `The row has ${counts.found} cells, the header has ${counts.expected}`,
      },
      original: shorten(original()),
    }
  }
  return { line, cells: Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ''])) }
}
