// Small helpers of this folder's tests.
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { openTable, type TableOptions, type TableRow } from './index.ts'

/** Bytes as a stream in pieces so small that every boundary is crossed. */
export function inPieces(bytes: Buffer, size = 7): Readable {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
  return Readable.from(pieces, { objectMode: false })
}

export async function read(
  content: string | Buffer,
  options: TableOptions = { format: 'csv' },
): Promise<{ headers: string[]; rows: TableRow[] }> {
  const table = await openTable(inPieces(Buffer.from(content)), options)
  const rows: TableRow[] = []
  for await (const row of table.rows) rows.push(row)
  return { headers: table.headers, rows }
}

export function goodCells(rows: TableRow[]): Record<string, string>[] {
  return rows.flatMap((row) => ('cells' in row ? [row.cells] : []))
}

export function badLines(rows: TableRow[]): number[] {
  return rows.flatMap((row) => ('problem' in row ? [row.line] : []))
}

/** Zips named parts. */
export async function zipped(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

/** A minimal workbook around one sheet's inner XML. */
export function workbook(sheetData: string, extra: Record<string, string> = {}): Record<string, string> {
  return {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="一" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...extra,
  }
}
