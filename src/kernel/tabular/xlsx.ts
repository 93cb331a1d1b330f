// XLSX (ECMA-376) read as a stream: the sheet is inflated and parsed piece by piece, only shared strings and
// styles are held. Own reader because the kept libraries unpack a whole archive first and set no limits.
import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { type Archive, openArchive } from './archive.ts'
import { errors } from './errors.ts'
import { nameHeaders, shorten, type Table, type TableLimits, type TableRow, toRow } from './table.ts'
import { serialToIso } from './xlsx-dates.ts'
import { findSheet, readDateStyles, readSharedStrings, unescapeText } from './xlsx-parts.ts'
import { xmlEvents } from './xml.ts'

interface SheetRow {
  line: number
  cells: string[]
  tooLong: boolean
}

/** Opens the first sheet, or the one named. Dates come as ISO local times, numbers as JavaScript writes them. */
export async function openXlsx(
  source: string | Readable,
  limits: TableLimits,
  sheetName?: string,
): Promise<Table> {
  const archive = await openArchive(source, limits)
  try {
    const { part, date1904 } = await findSheet(archive, sheetName)
    const shared = await readSharedStrings(archive, limits)
    const dateStyles = await readDateStyles(archive)
    const sheet = sheetRows(archive, part, { shared, dateStyles, date1904, limits })
    for (;;) {
      const first = await sheet.next()
      if (first.done) throw errors.empty()
      if (isBlank(first.value.cells)) continue
      const headers = nameHeaders(first.value.cells)
      return { headers, rows: readRows(archive, sheet, headers, limits) }
    }
  } catch (problem) {
    archive.close()
    throw problem
  }
}

async function* readRows(
  archive: Archive,
  sheet: AsyncGenerator<SheetRow>,
  headers: string[],
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  try {
    for await (const row of sheet) {
      if (row.tooLong) {
        const problem = {
          zh: `本行超过 ${limits.recordBytes} 字`,
          en: `The row is longer than ${limits.recordBytes} characters`,
        }
        yield { line: row.line, problem, original: shorten(row.cells.join('\t')) }
      } else if (!isBlank(row.cells)) {
        // Excel does not store empty cells at the end of a row.
        const cells = row.cells.concat(Array(Math.max(headers.length - row.cells.length, 0)).fill(''))
        yield toRow(row.line, headers, cells, () => row.cells.join('\t'))
      }
    }
  } finally {
    archive.close()
  }
}

function isBlank(cells: string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

interface SheetContext {
  shared: string[]
  dateStyles: boolean[]
  date1904: boolean
  limits: TableLimits
}

async function* sheetRows(archive: Archive, part: string, context: SheetContext): AsyncGenerator<SheetRow> {
  const { limits } = context
  const ready: SheetRow[] = []
  let row: SheetRow = { line: 0, cells: [], tooLong: false }
  let size = 0
  let column = 0
  let cell = { type: 'n', style: 0, text: '' }
  let collecting = false
  let phonetic = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const tag = local(name)
    if (tag === 'row') {
      row = { line: Number(attributes.r ?? row.line + 1), cells: [], tooLong: false }
      size = 0
      column = 0
    } else if (tag === 'c') {
      column = attributes.r ? columnOf(attributes.r) : column + 1
      cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), text: '' }
    } else if (tag === 'rPh') phonetic = true
    else if (tag === 'v' || tag === 't') collecting = !phonetic
  })
  parser.on('text', (text) => {
    if (!collecting || row.tooLong) return
    size += text.length
    row.tooLong = size > limits.recordBytes
    cell.text += text
  })
  parser.on('closetag', ({ name }) => {
    const tag = local(name)
    if (tag === 'v' || tag === 't') collecting = false
    else if (tag === 'rPh') phonetic = false
    else if (tag === 'row') ready.push(row)
    else if (tag === 'c' && cell.text !== '' && column <= limits.columns) {
      while (row.cells.length < column - 1) row.cells.push('')
      const text = cellText(cell, context)
      if (cell.type === 's') size += text.length
      row.tooLong ||= size > limits.recordBytes
      row.cells[column - 1] = text
    }
  })
  for await (const _ of xmlEvents(parser, archive.open(part))) {
    yield* ready
    ready.length = 0
  }
  yield* ready
}

function cellText(cell: { type: string; style: number; text: string }, context: SheetContext): string {
  switch (cell.type) {
    case 's':
      return context.shared[Number(cell.text)] ?? ''
    case 'b':
      return cell.text === '1' ? 'true' : 'false'
    case 'str':
    case 'inlineStr':
      return unescapeText(cell.text)
    case 'n': {
      const number = Number(cell.text)
      if (Number.isNaN(number)) return cell.text
      return context.dateStyles[cell.style] ? serialToIso(number, context.date1904) : String(number)
    }
    default:
      return cell.text
  }
}

/** 'BC12' → 55. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
