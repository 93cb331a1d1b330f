// XLSX as a stream: one sheet with inline strings, so that nothing but the row at hand is held in memory.
import { PassThrough, pipeline, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { errors } from './errors.ts'
import { guardFormula } from './formula-guard.ts'
import type { Cell, CellRows } from './write-csv.ts'

const maxRows = 1_048_576
const maxCellCharacters = 32_767

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A stream of XLSX with a bold, frozen header row. `writtenAt` dates the archive's entries. */
export function writeXlsx(
  sheetName: string,
  headers: readonly string[],
  rows: CellRows,
  writtenAt: Date,
): Readable {
  const zip = new ZipFile()
  const sheet = Readable.from(sheetXml(headers, rows))
  const out = pipeline(zip.outputStream, new PassThrough(), () => sheet.destroy())
  sheet.on('error', (problem) => out.destroy(problem))
  const parts: [string, string][] = [
    ['[Content_Types].xml', typesXml()],
    ['_rels/.rels', relationsXml('officeDocument', 'xl/workbook.xml')],
    ['xl/workbook.xml', workbookXml(sheetName)],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml'),
    ],
    ['xl/styles.xml', stylesXml()],
  ]
  for (const [name, xml] of parts) zip.addBuffer(Buffer.from(declaration + xml), name, { mtime: writtenAt })
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { mtime: writtenAt })
  zip.end()
  return out
}

async function* sheetXml(headers: readonly string[], rows: CellRows): AsyncGenerator<string> {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetData>`
  yield rowXml(1, headers, ' s="1"')
  let line = 1
  for await (const row of rows) {
    line += 1
    if (line > maxRows) throw errors.tooManyRows({ limit: maxRows })
    yield rowXml(line, row, '')
  }
  yield '</sheetData></worksheet>'
}

function rowXml(line: number, cells: readonly Cell[], style: string): string {
  return `<row r="${line}">${cells.map((cell, index) => cellXml(`${columnName(index)}${line}`, cell, style)).join('')}</row>`
}

function cellXml(reference: string, cell: Cell, style: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number' && Number.isFinite(cell))
    return `<c r="${reference}"${style}><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${reference}"${style} t="b"><v>${cell ? 1 : 0}</v></c>`
  const text = escapeXml(cut(guardFormula(String(cell))))
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

function cut(text: string): string {
  return text.length > maxCellCharacters ? `${text.slice(0, maxCellCharacters - 1)}…` : text
}

/** 0 → A, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** XML-escapes, and drops what XML 1.0 cannot hold: control characters and lone surrogates. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function typesXml(): string {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${sheetType}.${type}+xml"/>`
  return `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/worksheets/sheet1.xml', 'worksheet'),
    override('/xl/styles.xml', 'styles'),
  ].join('')}</Types>`
}

function relationsXml(...pairs: string[]): string {
  let xml = ''
  for (let at = 0; at < pairs.length; at += 2) {
    xml += `<Relationship Id="rId${at / 2 + 1}" Type="${relationships}/${pairs[at]}" Target="${pairs[at + 1]}"/>`
  }
  return `<Relationships xmlns="${packageRelationships}">${xml}</Relationships>`
}

/** Sheet names may not hold : \ / ? * [ ] and are at most 31 characters long. */
function workbookXml(sheetName: string): string {
  const name = escape(
    sheetName
      .replace(/[:\\/?*[\]]/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet1',
  )
  return `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`
}

function stylesXml(): string {
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`
  const border = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
  const fills =
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  const base = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  const xf = (id: number) =>
    `<xf numFmtId="0" fontId="${id}" fillId="0" borderId="0" xfId="0"${id ? ' applyFont="1"' : ''}/>`
  return `<styleSheet xmlns="${main}"><fonts count="2">${font('')}${font('<b/>')}</fonts>${fills}${border}${base}<cellXfs count="2">${xf(0)}${xf(1)}</cellXfs></styleSheet>`
}
