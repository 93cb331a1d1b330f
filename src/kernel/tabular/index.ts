// Tables that people send and fetch: CSV, XLSX and JSON lines, read and written as streams with bounded memory.
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { openCsv } from './csv.ts'
import { textLines } from './encoding.ts'
import { errors } from './errors.ts'
import { openJsonLines } from './json-lines.ts'
import { type Table, type TableLimits, type TableRow, tableLimits } from './table.ts'
import { openXlsx } from './xlsx.ts'

export { guardFormula } from './formula-guard.ts'
export {
  type BadRow,
  type GoodRow,
  type Table,
  type TableLimits,
  type TableRow,
  tableLimits,
} from './table.ts'
export { type Cell, type CellRows, writeCsv } from './write-csv.ts'
export { writeXlsx } from './write-xlsx.ts'

export type TableFormat = 'csv' | 'xlsx' | 'jsonl'

export interface TableOptions {
  /** A label such as 'utf-8' or 'gb18030'. Left out, the file is asked: byte order mark, UTF-8, else GB18030. */
  encoding?: string
  /** Left out, it is read from the file's name. A stream needs it, or a `name`. */
  format?: TableFormat
  /** The file's name where the source is a stream. */
  name?: string
  /** Which sheet of a workbook; the first when left out. */
  sheet?: string
  limits?: Partial<TableLimits>
}

/**
 * Opens a table file from a path or stream.
 * Throws `tabular.unknownFormat`, `tabular.empty`, `tabular.unreadable`, `tabular.tooLarge` and the like for what is
 * wrong with the file as a whole; a row that is wrong comes as a BadRow and the reading goes on.
 */
export async function openTable(source: string | Readable, options: TableOptions = {}): Promise<Table> {
  const limits = { ...tableLimits, ...options.limits }
  const format = options.format ?? formatOf(options.name ?? (typeof source === 'string' ? source : ''))
  if (format === 'xlsx') return openXlsx(source, limits, options.sheet)
  const stream = typeof source === 'string' ? createReadStream(source, { highWaterMark: 256 << 10 }) : source
  const lines = textLines(stream, limits, options.encoding)
  return format === 'csv' ? openCsv(lines, limits) : openJsonLines(lines)
}

/** The rows alone, for callers that need no headers. */
export async function* readTable(
  source: string | Readable,
  options: TableOptions = {},
): AsyncGenerator<TableRow> {
  yield* (await openTable(source, options)).rows
}

/** The format by the ending of a file's name. */
export function formatOf(name: string): TableFormat {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  if (ending === 'csv' || ending === 'tsv' || ending === 'txt') return 'csv'
  if (ending === 'xlsx' || ending === 'xlsm') return 'xlsx'
  if (ending === 'jsonl' || ending === 'ndjson') return 'jsonl'
  throw errors.unknownFormat({ name })
}
