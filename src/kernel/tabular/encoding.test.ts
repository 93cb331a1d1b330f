import { expect, test } from 'vitest'
import { badLines, goodCells, read } from './testing.ts'

// 编号,内容 / 1,路灯不亮 / 2,㐀𠀀 (a four-byte character of GB18030) as bytes of GB18030.
const gb18030 = Buffer.concat([
  Buffer.from('b1e0bac52cc4dac8dd0a', 'hex'),
  Buffer.from('312cc2b7b5c6b2bbc1c10a', 'hex'),
  Buffer.from('322c8139ee3995328236', 'hex'),
])

test('finds GB18030', async () => {
  const { rows } = await read(gb18030)
  expect(goodCells(rows)).toEqual([
    { 编号: '1', 内容: '路灯不亮' },
    { 编号: '2', 内容: '㐀𠀀' },
  ])
})

test('finds GB18030 behind a long plain beginning', async () => {
  const plain = Buffer.from(`a,b\n${'1,plain text\n'.repeat(30_000)}`)
  const { rows } = await read(Buffer.concat([plain, gb18030]))
  expect(goodCells(rows).at(-2)).toEqual({ a: '1', b: '路灯不亮' })
})

test('takes a byte order mark off, UTF-8 and UTF-16', async () => {
  const utf8 = await read('\uFEFF编号,b\n1,二')
  expect(utf8.headers).toEqual(['编号', 'b'])
  const utf16 = await read(Buffer.from('\uFEFF编号\tb\n1\t二', 'utf16le'))
  expect(goodCells(utf16.rows)).toEqual([{ 编号: '1', b: '二' }])
})

test('broken bytes cost one row', async () => {
  const { rows } = await read(
    Buffer.concat([Buffer.from('a,b\n1,好\n2,'), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from('\n3,路灯\n')]),
  )
  expect(goodCells(rows).map((cells) => cells.b)).toEqual(['好', '路灯'])
  expect(badLines(rows)).toEqual([3])
})

test('broken bytes in a plain file cost one row', async () => {
  const { rows } = await read(
    Buffer.concat([Buffer.from('a,b\n1,x\n2,'), Buffer.from([0xff]), Buffer.from('\n3,y\n')]),
  )
  expect(badLines(rows)).toEqual([3])
  expect(goodCells(rows)).toHaveLength(2)
})

test('a named encoding is taken at its word', async () => {
  const { rows } = await read(gb18030, { format: 'csv', encoding: 'gb18030' })
  expect(goodCells(rows)).toHaveLength(2)
  await expect(read('a\n1', { format: 'csv', encoding: 'klingon' })).rejects.toMatchObject({
    code: 'tabular.unknownEncoding',
  })
})

test('JSON lines: dotted names, bad lines named', async () => {
  const { headers, rows } = await read(
    '{"id":1,"at":{"lat":1.5,"tags":[1,2]},"none":null}\n[1]\n{oops\n\n{"id":"2"}\n',
    {
      format: 'jsonl',
    },
  )
  expect(headers).toEqual(['id', 'at.lat', 'at.tags', 'none'])
  expect(goodCells(rows)).toEqual([{ id: '1', 'at.lat': '1.5', 'at.tags': '[1,2]', none: '' }, { id: '2' }])
  expect(badLines(rows)).toEqual([2, 3])
})
