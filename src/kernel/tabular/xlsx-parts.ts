// The small parts of a workbook: which part is the sheet, the shared strings, and which styles are dates.
import { SaxesParser } from 'saxes'
import type { Archive } from './archive.ts'
import { errors } from './errors.ts'
import type { TableLimits } from './table.ts'
import { isDateFormat } from './xlsx-dates.ts'
import { xmlEvents } from './xml.ts'

type Attributes = Record<string, string>

export async function findSheet(
  archive: Archive,
  sheetName: string | undefined,
): Promise<{ part: string; date1904: boolean }> {
  const sheets: { name: string; relation: string }[] = []
  let date1904 = false
  await walk(archive, 'xl/workbook.xml', (tag, attributes) => {
    if (tag === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
    if (tag === 'sheet') sheets.push({ name: attributes.name ?? '', relation: attributes['r:id'] ?? '' })
  })
  const sheet = sheetName ? sheets.find(({ name }) => name === sheetName) : sheets[0]
  if (!sheet) throw errors.noSheet({ sheet: sheetName ?? '1' })
  let part = 'xl/worksheets/sheet1.xml'
  await walk(archive, 'xl/_rels/workbook.xml.rels', (tag, attributes) => {
    if (tag !== 'Relationship' || attributes.Id !== sheet.relation || !attributes.Target) return
    part = attributes.Target.startsWith('/') ? attributes.Target.slice(1) : `xl/${attributes.Target}`
  })
  return { part, date1904 }
}

/** All shared strings, without the phonetic guides (rPh) that Japanese and Chinese files carry. */
export async function readSharedStrings(archive: Archive, limits: TableLimits): Promise<string[]> {
  const shared: string[] = []
  if (!archive.has('xl/sharedStrings.xml')) return shared
  let held = 0
  let text = ''
  let collecting = false
  let phonetic = false
  await walk(
    archive,
    'xl/sharedStrings.xml',
    (tag) => {
      if (tag === 'si') text = ''
      else if (tag === 'rPh') phonetic = true
      else if (tag === 't') collecting = !phonetic
    },
    (tag) => {
      if (tag === 't') collecting = false
      else if (tag === 'rPh') phonetic = false
      else if (tag === 'si') shared.push(unescapeText(text))
      // An empty string costs memory too.
      if (tag === 'si') held += 8
    },
    (piece) => {
      if (!collecting) return
      held += piece.length
      if (held > limits.sharedCharacters) {
        throw errors.tooLarge({ what: 'shared strings', limit: limits.sharedCharacters })
      }
      text += piece
    },
  )
  return shared
}

/** For each cell style whether its number format shows a date or time. */
export async function readDateStyles(archive: Archive): Promise<boolean[]> {
  const custom = new Map<number, string>()
  const styles: boolean[] = []
  if (!archive.has('xl/styles.xml')) return styles
  let inCells = false
  await walk(
    archive,
    'xl/styles.xml',
    (tag, attributes) => {
      if (tag === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (tag === 'cellXfs') inCells = true
      else if (tag === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0)
        styles.push(isDateFormat(id, custom.get(id)))
      }
    },
    (tag) => {
      if (tag === 'cellXfs') inCells = false
    },
  )
  return styles
}

/** Undoes the way the format writes control characters: `_x000A_`. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

async function walk(
  archive: Archive,
  part: string,
  opened: (tag: string, attributes: Attributes) => void,
  closed?: (tag: string) => void,
  text?: (piece: string) => void,
): Promise<void> {
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => opened(local(tag.name), tag.attributes as Attributes))
  if (closed) parser.on('closetag', (tag) => closed(local(tag.name)))
  if (text) parser.on('text', text)
  for await (const _ of xmlEvents(parser, archive.open(part)));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
