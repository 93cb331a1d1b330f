// CSV as Excel on Windows opens it by a double click: UTF-8 with a byte order mark, CR LF, formulas guarded.
import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { guardFormula } from './formula-guard.ts'

/** What a cell may hold. Times are given as text by the caller, who knows the place's time zone. */
export type Cell = string | number | boolean | null

export type CellRows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>

/** A stream of CSV with a header row. Rows are taken as fast as the stream is read. */
export function writeCsv(headers: readonly string[], rows: CellRows): Readable {
  const writer = stringify({ bom: true, record_delimiter: 'windows' })
  return pipeline(Readable.from(texts(headers, rows)), writer, () => {})
}

async function* texts(headers: readonly string[], rows: CellRows): AsyncGenerator<string[]> {
  yield headers.map(guardFormula)
  for await (const row of rows) yield row.map(cellText)
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'string' ? guardFormula(cell) : String(cell)
}
