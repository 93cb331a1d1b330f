import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from './index.ts'
import { badLines, goodCells, read } from './testing.ts'

test('reads quotes, doubled quotes and line ends inside quotes', async () => {
  const { headers, rows } = await read('a,b\r\n"x, y","say ""hi"""\r\n"two\r\nlines",z\r\n\r\nlast,\r\n')
  expect(headers).toEqual(['a', 'b'])
  expect(rows).toEqual([
    { line: 2, cells: { a: 'x, y', b: 'say "hi"' } },
    { line: 3, cells: { a: 'two\nlines', b: 'z' } },
    { line: 6, cells: { a: 'last', b: '' } },
  ])
})

test.each([[','], [';'], ['\t']])('finds the delimiter %j', async (delimiter) => {
  const header = ['"p;q,r"', 'b', 'c'].join(delimiter)
  const { rows } = await read(`${header}\n1${delimiter}2${delimiter}3`)
  expect(goodCells(rows)).toEqual([{ 'p;q,r': '1', b: '2', c: '3' }])
})

test('a lost quote costs its own row only', async () => {
  const { rows } = await read('a,b,c\n1,"x,y\n2,"p, q",r\n3,x,y\n4,x",y\n5,x,y\n')
  expect(goodCells(rows).map((cells) => cells.a)).toEqual(['2', '3', '5'])
  expect(badLines(rows)).toEqual([2, 5])
})

test('a row with too few or too many cells is named; empty spare cells are not', async () => {
  const { rows } = await read('a,b\n1\n2,x,y\n3,x,,\n')
  expect(goodCells(rows)).toEqual([{ a: '3', b: 'x' }])
  expect(rows[0]).toMatchObject({
    line: 2,
    problem: { en: 'The row has 1 cells, the header has 2' },
    original: '1',
  })
  expect(badLines(rows)).toEqual([2, 3])
})

test('a field without end is bounded', async () => {
  const huge = 'x'.repeat(5000)
  const limits = { recordBytes: 1000 }
  const { rows } = await read(`a,b\n1,${huge}\n2,"${'y\n'.repeat(2000)}\n3,z\n`, { format: 'csv', limits })
  expect(goodCells(rows)).toEqual([{ a: '3', b: 'z' }])
  expect(badLines(rows).slice(0, 2)).toEqual([2, 3])
})

test('headers are made usable', async () => {
  const { headers, rows } = await read('\n a ,,a,__proto__\n1,2,3,4\n')
  expect(headers).toEqual(['a', '#2', 'a (2)', '__proto__'])
  expect(Object.entries(goodCells(rows)[0] ?? {})).toContainEqual(['__proto__', '4'])
})

test('a file without header is refused', async () => {
  await expect(read('\n\n')).rejects.toMatchObject({ code: 'tabular.empty' })
})

test('what is written is read back', async () => {
  const cell = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/[\r\0]/.test(text) && !/^[=+\-@\t\n＝＋－＠]/.test(text))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async (pairs) => {
      const rows = pairs.map(([a, b], index) => [`${index}x`, a, b])
      const bytes = await buffer(writeCsv(['id', '甲', 'b'], rows))
      const readBack = goodCells((await read(bytes)).rows)
      expect(readBack.map((cells) => Object.values(cells))).toEqual(rows)
    }),
    { numRuns: 60 },
  )
})
