// The file of rows that were not taken: where they stand, what is wrong, and the row itself to mend and send again.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type Language, text } from '../../../kernel/i18n/index.ts'
import { writeCsv } from '../../../kernel/tabular/index.ts'
import type { RowProblem } from './cells.ts'
import type { CaseMapping } from './mapping-schema.ts'

export interface RejectedRow {
  line: number
  problems: RowProblem[]
  /** The row as it stood, its cells joined as in CSV. */
  original: string
}

export interface RejectsFile {
  add(row: RejectedRow): Promise<void>
  /** Ends the file when all of it is on disk. */
  close(): Promise<void>
}

const headers = ['line', 'field', 'reason', 'original']

/** Writes rejects to a CSV file, one line a row; it is made at the first reject, or at once if `always`. */
export function rejectsFile(
  path: string,
  mapping: CaseMapping,
  language: Language,
  always = true,
): RejectsFile {
  let opened: { rows: PassThrough; written: Promise<void> } | undefined

  function open(): { rows: PassThrough; written: Promise<void> } {
    const rows = new PassThrough({ objectMode: true })
    const file = writeCsv(headers, rows).pipe(createWriteStream(path, { mode: 0o600 }))
    const written = finished(file)
    // A failure is told by `add` or `close`, whichever waits first.
    written.catch(() => rows.destroy())
    return { rows, written }
  }

  if (always) opened = open()
  return {
    async add({ line, original, problems }) {
      opened ??= open()
      const field = problems.map((problem) => problem.field).join('; ')
      const reason = problems.map((problem) => tell(problem, mapping, language)).join('; ')
      if (opened.rows.destroyed) return opened.written
      if (!opened.rows.write([line, field, reason, original])) {
        await Promise.race([once(opened.rows, 'drain'), opened.written])
      }
    },
    async close() {
      opened?.rows.end()
      await opened?.written
    },
  }
}

/** `created (CreatedDate): “soon” is not a date …` */
export function tell({ field, reason }: RowProblem, mapping: CaseMapping, language: Language): string {
  const column = field === 'row' ? undefined : [mapping.columns[field] ?? []].flat().join(' / ')
  return `${column ? `${field} (${column})` : field}: ${text(reason, language)}`
}

/** A row's cells as one line of CSV, for the rejects file. */
export function asLine(cells: Record<string, string>): string {
  return Object.values(cells)
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')
}
