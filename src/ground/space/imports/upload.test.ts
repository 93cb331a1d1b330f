import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { withUpload } from './upload.ts'

const folder = join(mkdtempSync(join(tmpdir(), 'shanzhi-upload-')), 'arriving')
const options = { folder, mostBytes: 10 }

it('hands over the whole file and takes it away afterwards', async () => {
  let seen = ''
  const content = await withUpload(Readable.from(['abc', 'def']), options, async (path) => {
    seen = path
    return readFileSync(path, 'utf8')
  })
  expect(content).toBe('abcdef')
  expect(existsSync(seen)).toBe(false)
})

it('stops at the limit', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield 'xxxx'
    })(),
  )
  const work = withUpload(endless, options, async () => 'never')
  await expect(work).rejects.toMatchObject({ code: 'space.fileTooLarge', status: 413 })
  expect(readdirSync(folder)).toEqual([])
})

it('begins nothing with a file that breaks off', async () => {
  const broken = new Readable({
    read() {
      this.push('abc')
      this.destroy(new Error('the line went dead'))
    },
  })
  let begun = false
  const work = withUpload(broken, options, async () => {
    begun = true
  })
  await expect(work).rejects.toThrow('went dead')
  expect([begun, readdirSync(folder)]).toEqual([false, []])
})

it('wants a file', async () => {
  await expect(withUpload(null, options, async () => null)).rejects.toMatchObject({ code: 'space.noFile' })
})
