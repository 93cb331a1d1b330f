import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { openTable, writeXlsx } from './index.ts'
import { badLines, goodCells, read, workbook, zipped } from './testing.ts'
import { isDateFormat, serialToIso } from './xlsx-dates.ts'

const xlsx = { format: 'xlsx' } as const
const writtenAt = new Date('2026-03-02T01:00:00Z')

test('reads shared, rich and inline strings, numbers, booleans and dates by style', async () => {
  const shared =
    '<sst><si><t>编号</t></si><si><r><t>受理</t></r><r><t>时间</t></r><rPh><t>x</t></rPh></si><si><t>甲_x000A_乙</t></si></sst>'
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/><numFmt numFmtId="165" formatCode="&quot;days&quot; 0.0"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
  const sheet =
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>d</t></is></c></row>' +
    '<row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" s="1"><v>45356.430902777778</v></c><c r="C4" s="2"><v>45356</v></c><c r="D4" s="3"><v>0.1</v></c></row>' +
    '<row r="5"><c r="A5" t="b"><v>1</v></c></row><row r="6"/>' +
    '<row r="7"><c r="A7" t="str"><f>1+1</f><v>two</v></c><c r="F7"><v>9</v></c></row>'
  const parts = workbook(sheet, { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': styles })
  const { headers, rows } = await read(await zipped(parts), xlsx)
  expect(headers).toEqual(['编号', '受理时间', '#3', 'd'])
  expect(rows[0]).toEqual({
    line: 4,
    cells: { 编号: '甲\n乙', 受理时间: '2024-03-05T10:20:30', '#3': '2024-03-05', d: '0.1' },
  })
  expect(goodCells(rows)[1]).toEqual({ 编号: 'true', 受理时间: '', '#3': '', d: '' })
  expect(badLines(rows)).toEqual([7])
})

test('what is written is read back, formulas as text, numbers as numbers', async () => {
  const rows = [
    ['=1+1', -5, '路灯 <不亮> & "坏"\u0001'],
    ['-12.5', 1.5, ''],
    ['+86 138', null, true],
  ]
  const bytes = await buffer(writeXlsx('案卷/导出', ['甲', 'b', 'c'], rows, writtenAt))
  const table = await read(bytes, xlsx)
  expect(goodCells(table.rows)).toEqual([
    { 甲: "'=1+1", b: '-5', c: '路灯 <不亮> & "坏"' },
    { 甲: '-12.5', b: '1.5', c: '' },
    { 甲: "'+86 138", b: '', c: 'true' },
  ])
})

test('reads from a path, and an early end closes the file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tabular-'))
  try {
    const path = join(folder, 'many.xlsx')
    const many = Array.from({ length: 5000 }, (_, index) => [index, `row ${index}`])
    await pipeline(writeXlsx('s', ['n', 'text'], many, writtenAt), createWriteStream(path))
    const table = await openTable(path)
    for await (const row of table.rows) {
      expect(row).toEqual({ line: 2, cells: { n: '0', text: 'row 0' } })
      break
    }
    let count = 0
    for await (const _ of (await openTable(path)).rows) count += 1
    expect(count).toBe(5000)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('what fails while writing ends the stream with that failure', async () => {
  async function* failing(): AsyncGenerator<string[]> {
    yield ['1']
    throw new TypeError('broken source')
  }
  await expect(buffer(writeXlsx('s', ['a'], failing(), writtenAt))).rejects.toThrow('broken source')
})

test('a damaged workbook is refused with words', async () => {
  await expect(read('not a zip', xlsx)).rejects.toMatchObject({ code: 'tabular.unreadable' })
  await expect(read(await zipped({ 'a.txt': 'a' }), xlsx)).rejects.toMatchObject({
    code: 'tabular.unreadable',
  })
  const broken = await zipped(workbook('<row r="1"><c><v>1</v></row>'))
  await expect(read(broken, xlsx)).rejects.toMatchObject({ code: 'tabular.unreadable' })
  await expect(read(await zipped(workbook('<row r="1"/>')), { ...xlsx, sheet: '二' })).rejects.toMatchObject({
    code: 'tabular.noSheet',
  })
})

test.each([
  [14, undefined, true],
  [0, undefined, false],
  [31, undefined, true],
  [164, 'yyyy\\-mm\\-dd', true],
  [164, '[$-409]h:mm AM/PM', true],
  [164, '[h]:mm', true],
  [164, '#,##0.00 "kms"', false],
  [164, '[Red]0.00', false],
  [164, 'General', false],
])('format %i %j shows a date: %j', (id, code, expected) => {
  expect(isDateFormat(id, code)).toBe(expected)
})

test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [0.5, false, '12:00:00'],
  [0, true, '1904-01-01'],
  [43_831, false, '2020-01-01'],
  [43_831.999_999_999, false, '2020-01-02'],
  [-1, false, '-1'],
  [1e12, false, '1000000000000'],
])('serial %d (1904: %j) is %s', (serial, date1904, expected) => {
  expect(serialToIso(serial, date1904)).toBe(expected)
})
