import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asLine, rejectsFile } from './rejects.ts'
import { mapping } from './testing/letters.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejects-'))
})
afterEach(() => rm(folder, { recursive: true }))

const empty = { zh: '此项为空', en: 'Is empty' }

test('each row is listed once, with line, fields, reasons and the row itself', async () => {
  const path = join(folder, 'rejects.csv')
  const file = rejectsFile(path, mapping, 'en')
  const problems = [
    { field: 'created' as const, reason: empty },
    { field: 'row' as const, reason: empty },
  ]
  await file.add({ line: 7, problems, original: asLine({ a: '=1', b: 'x,"y"' }) })
  await file.close()
  expect((await readFile(path, 'utf8')).replace('\uFEFF', '').split('\r\n')).toEqual([
    'line,field,reason,original',
    `7,created; row,created (受理时间): Is empty; row: Is empty,"'=1,""x,""""y"""""""`,
    '',
  ])
})

test('the file is made at the first reject unless it is wanted in any event', async () => {
  const [lazy, eager] = [join(folder, 'lazy.csv'), join(folder, 'eager.csv')]
  await rejectsFile(lazy, mapping, 'zh', false).close()
  await rejectsFile(eager, mapping, 'zh').close()
  expect([existsSync(lazy), existsSync(eager)]).toEqual([false, true])
})

test('many rejects wait for the disk', async () => {
  const path = join(folder, 'many.csv')
  const file = rejectsFile(path, mapping, 'zh')
  for (let line = 1; line <= 3000; line++) {
    await file.add({ line, problems: [{ field: 'due', reason: empty }], original: 'x'.repeat(100) })
  }
  await file.close()
  expect((await readFile(path, 'utf8')).split('\r\n')).toHaveLength(3002)
})

test('a folder that is not there is told', async () => {
  const file = rejectsFile(join(folder, 'none', 'x.csv'), mapping, 'zh')
  await expect(file.close()).rejects.toMatchObject({ code: 'ENOENT' })
})
