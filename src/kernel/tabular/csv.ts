// CSV, one record at a time: csv-parse takes the quotes apart, but records are cut here, because a lost quote
// must cost one row and not all rows up to the next quote. After a bad record reading resumes on its second line.
import { parse } from 'csv-parse/sync'
import type { Text } from '../i18n/index.ts'
import type { TextLine } from './encoding.ts'
import { errors } from './errors.ts'
import { nameHeaders, shorten, type Table, type TableLimits, type TableRow, toRow } from './table.ts'

const delimiters = [',', ';', '\t'] as const
type Delimiter = (typeof delimiters)[number]

/** Opens decoded lines as CSV (RFC 4180; delimiter , ; or tab, found in the header). */
export async function openCsv(lines: AsyncIterable<TextLine>, limits: TableLimits): Promise<Table> {
  const reader = lookAhead(lines)
  let delimiter: Delimiter = ','
  for (;;) {
    const first = await reader.next()
    if (!first) throw errors.empty({})
    if ('text' in first && first.text.trim() === '') continue
    if ('text' in first) delimiter = sniff(first.text)
    const record = await readRecord(first, reader, delimiter, limits)
    if ('problem' in record) throw errors.unreadable({ reason: record.problem.en })
    const headers = nameHeaders(record.cells.slice(0, limits.columns))
    return { headers, rows: readRows(reader, headers, delimiter, limits) }
  }
}

async function* readRows(
  reader: LookAhead,
  headers: string[],
  delimiter: Delimiter,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  try {
    for (let first = await reader.next(); first; first = await reader.next()) {
      if ('text' in first && first.text.trim() === '') continue
      const record = await readRecord(first, reader, delimiter, limits, headers.length)
      if ('problem' in record) yield record
      else yield toRow(record.line, headers, record.cells, () => record.text)
    }
  } finally {
    await reader.close()
  }
}

type CsvRecord = { line: number; cells: string[]; text: string } | Extract<TableRow, { problem: Text }>

/** Reads the record that starts at `first`; lines that turn out not to belong to it are given back. */
async function readRecord(
  first: TextLine,
  reader: LookAhead,
  delimiter: Delimiter,
  limits: TableLimits,
  width?: number,
): Promise<CsvRecord> {
  if ('problem' in first) return first
  if (quotesEven(first.text)) return cut(first.line, first.text, delimiter)
  const taken: TextLine[] = []
  let text = first.text
  for (let line = await reader.next(); line; line = await reader.next()) {
    taken.push(line)
    if ('problem' in line || taken.length >= limits.recordLines) break
    if (isWholeRecord(line.text, delimiter, width)) break
    text += `\n${line.text}`
    if (text.length > limits.recordBytes) break
    if (quotesEven(line.text)) continue
    const record = cut(first.line, text, delimiter)
    if ('cells' in record && (width === undefined || record.cells.length === width)) return record
    break
  }
  reader.giveBack(taken)
  const problem = { zh: '引号没有正确闭合', en: 'A quotation mark is not closed properly' }
  return { line: first.line, problem, original: shorten(first.text) }
}

/** A line inside a quoted text that is itself a whole record betrays a lost quote before it. */
function isWholeRecord(text: string, delimiter: Delimiter, width: number | undefined): boolean {
  if (width === undefined || width < 3 || !text.includes(delimiter) || !quotesEven(text)) return false
  const record = cut(0, text, delimiter)
  return 'cells' in record && record.cells.length === width
}

function cut(line: number, text: string, delimiter: Delimiter): CsvRecord {
  if (!text.includes('"')) return { line, cells: text.split(delimiter), text }
  try {
    const [cells = []] = parse(text, { delimiter, relax_column_count: true }) as string[][]
    return { line, cells, text }
  } catch {
    const problem = { zh: '引号位置不对', en: 'A quotation mark stands where none may be' }
    return { line, problem, original: shorten(text) }
  }
}

function quotesEven(text: string): boolean {
  let even = true
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) even = !even
  return even
}

/** The delimiter that occurs most outside quotes in the header line. */
function sniff(header: string): Delimiter {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return delimiters.reduce((best, next) => (count(next) > count(best) ? next : best))
}

interface LookAhead {
  next(): Promise<TextLine | undefined>
  giveBack(lines: TextLine[]): void
  close(): Promise<void>
}

function lookAhead(lines: AsyncIterable<TextLine>): LookAhead {
  const iterator = lines[Symbol.asyncIterator]()
  const returned: TextLine[] = []
  return {
    async next() {
      const again = returned.pop()
      if (again) return again
      const next = await iterator.next()
      return next.done ? undefined : next.value
    },
    giveBack(taken) {
      returned.push(...taken.toReversed())
    },
    async close() {
      await iterator.return?.()
    },
  }
}
