// A first look into a file that has arrived: its columns, a few rows, and which values a column with few of them has. Read
// anew each time and kept nowhere, since the rows are people's.
import type { Readable } from 'node:stream'
import { openTable } from '../../../../kernel/tabular/index.ts'
import { guessMapping } from './guess.ts'
import limits from './limits.json' with { type: 'json' }
import type { ImportPreview } from './schema.ts'

export async function previewOf(
  file: Readable | string,
  name: string,
  timeZone: string,
): Promise<ImportPreview> {
  const table = await openTable(file, { name })
  const seen = new Map<string, Set<string> | null>(table.headers.map((header) => [header, new Set()]))
  const rows: Record<string, string>[] = []
  let [scanned, badRows] = [0, 0]
  for await (const row of table.rows) {
    scanned += 1
    if ('problem' in row) badRows += 1
    else {
      if (rows.length < limits.sampleRows) rows.push(row.cells)
      for (const [header, value] of Object.entries(row.cells)) note(seen, header, value)
    }
    if (scanned >= limits.scannedRows) break
  }
  const values = Object.fromEntries(
    [...seen].flatMap(([header, found]) => (found && found.size > 0 ? [[header, [...found].sort()]] : [])),
  )
  const headers = table.headers.length > 0 ? table.headers : [...new Set(rows.flatMap(Object.keys))]
  return { headers, rows, badRows, scanned, values, ...guessMapping({ headers, rows, values }, timeZone) }
}

/** A column with too many different values is one of numbers or words: they are forgotten. */
function note(seen: Map<string, Set<string> | null>, header: string, value: string): void {
  const found = seen.get(header)
  if (found === null || value === '') return
  const values = found ?? new Set()
  seen.set(header, values.add(value).size > limits.valuesShown ? null : values)
}

/** The columns alone. */
export async function headersOf(file: Readable | string, name: string): Promise<string[]> {
  const table = await openTable(file, { name })
  for await (const row of table.rows) {
    if (table.headers.length > 0) break
    if ('cells' in row) return Object.keys(row.cells)
  }
  return table.headers
}
