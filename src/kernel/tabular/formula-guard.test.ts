import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { guardFormula, writeCsv } from './index.ts'

test.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ['+86 138 0000 0000', "'+86 138 0000 0000"],
  ['+8613800000000', "'+8613800000000"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['＝1+1', "'＝1+1"],
  ['-12.5', '-12.5'],
  ['-1e5', '-1e5'],
  ['12', '12'],
  ['a=1', 'a=1'],
  ['', ''],
])('%j is written as %j', (given, expected) => {
  expect(guardFormula(given)).toBe(expected)
})

test('CSV carries a byte order mark, CR LF and guarded cells, headers too', async () => {
  const rows = [
    ['=1', -1],
    ['a,"b"', null],
  ]
  const written = await buffer(writeCsv(['=h', 'b'], rows))
  expect(written.toString('utf8')).toBe(`\uFEFF'=h,b\r\n'=1,-1\r\n"a,""b""",\r\n`)
})
