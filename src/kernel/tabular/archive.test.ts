import { expect, test } from 'vitest'
import { read, workbook, zipped } from './testing.ts'

const xlsx = { format: 'xlsx' } as const
const tooLarge = { code: 'tabular.tooLarge' }

test('a sheet of thirty megabytes in thirty kilobytes is refused', async () => {
  const bomb = await zipped(workbook(`<row r="1"><c><v>1</v></c></row>${' '.repeat(30 << 20)}`))
  expect(bomb.length).toBeLessThan(64 << 10)
  await expect(read(bomb, xlsx)).rejects.toMatchObject(tooLarge)
})

test('an archive that lies about its size is stopped while inflating', async () => {
  const bomb = await zipped(workbook(`<row r="1"><c><v>1</v></c></row>${' '.repeat(30 << 20)}`))
  const honest = Buffer.alloc(4)
  honest.writeUInt32LE(
    (30 << 20) + '<worksheet><sheetData><row r="1"><c><v>1</v></c></row></sheetData></worksheet>'.length,
  )
  const lie = Buffer.from('00040000', 'hex')
  let lies = 0
  for (let at = bomb.indexOf(honest); at >= 0; at = bomb.indexOf(honest, at + 1)) {
    lie.copy(bomb, at)
    lies += 1
  }
  expect(lies).toBeGreaterThan(0)
  await expect(read(bomb, xlsx)).rejects.toMatchObject({ code: 'tabular.unreadable' })
})

test('too many entries, too much in all, too large an upload, too many shared strings', async () => {
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`xl/media/${index}`, 'x']))
  const parts = { ...workbook('<row r="1"><c t="s"><v>0</v></c></row>'), ...many }
  const archive = await zipped(parts)
  for (const limits of [{ archiveEntries: 10 }, { inflatedBytes: 200 }, { archiveBytes: 100 }]) {
    await expect(read(archive, { ...xlsx, limits })).rejects.toMatchObject(tooLarge)
  }
  const wordy = await zipped({
    ...parts,
    'xl/sharedStrings.xml': `<sst>${'<si><t>word</t></si>'.repeat(100)}</sst>`,
  })
  await expect(read(wordy, { ...xlsx, limits: { sharedCharacters: 100 } })).rejects.toMatchObject(tooLarge)
})

test('entities of its own do not grow a document', async () => {
  const parts = workbook('<row r="1"><c t="inlineStr"><is><t>&lol;</t></is></c></row>')
  const sheet = `<!DOCTYPE x [<!ENTITY lol "lollollol">]>${parts['xl/worksheets/sheet1.xml']}`
  const archive = await zipped({ ...parts, 'xl/worksheets/sheet1.xml': sheet })
  await expect(read(archive, xlsx)).rejects.toMatchObject({ code: 'tabular.unreadable' })
})
