// CSV (RFC 4180), one record at a time. Own reader because the kept ones read on to the next quote when one is lost:
// here a lost quote costs its own row, and reading resumes on the line after it.
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
  const cells = text.includes('"') ? cutQuoted(text, delimiter) : text.split(delimiter)
  if (cells) return { line, cells, text }
  const problem = { zh: '引号位置不对', en: 'A quotation mark stands where none may be' }
  return { line, problem, original: shorten(text) }
}

const cellPatterns = new Map(
  delimiters.map((delimiter) => [
    delimiter,
    new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${delimiter}]*))(?:${delimiter}|(?<end>$))`, 'y'),
  ]),
)

/** The cells of a whole record, or nothing when a quote stands where RFC 4180 allows none. */
function cutQuoted(text: string, delimiter: Delimiter): string[] | undefined {
  const cells: string[] = []
  const pattern = cellPatterns.get(delimiter) as RegExp
  pattern.lastIndex = 0
  for (let cell = pattern.exec(text); cell; cell = pattern.exec(text)) {
    cells.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '')
    if (cell.groups?.end !== undefined) return cells
  }
  return undefined
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
