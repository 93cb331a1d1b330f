import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Problem } from '../../../kernel/errors/index.ts'
import { checkMapping, missingColumns, readMapping } from './mapping.ts'
import { mapping } from './testing/letters.ts'

const shipped = fileURLToPath(new URL('./mappings/', import.meta.url))

function fieldsOf(written: unknown): Record<string, string> {
  try {
    checkMapping(written)
    return {}
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    return Object.fromEntries(problem.fields.map(({ field, message }) => [field, message.en]))
  }
}

test.each(await readdir(shipped))('the shipped mapping %s is sound', async (name) => {
  expect((await readMapping(shipped + name)).source).not.toBe('')
})

test('a sound mapping passes', () => {
  expect(fieldsOf(mapping)).toEqual({})
})

test('what is wrong is said by field', () => {
  const { created: _, ...columns } = mapping.columns
  expect(
    fieldsOf({ ...mapping, columns: { ...columns, colour: 'x' }, dueDates: 'mine', states: { 开: 'ajar' } }),
  ).toEqual({
    'columns/created': 'This is required',
    'columns/colour': 'There is no such field',
    dueDates: 'Must be one of: file-over-rules, rules',
    'states/开': 'Must be one of: open, closed, closed-duplicate, closed-transferred, rejected, void',
  })
  expect(Object.keys(fieldsOf([]))).toEqual([''])
})

test.each([
  [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
  [{ dateFormats: ['iso', 'yyyy-QQ'] }, 'dateFormats/1'],
  [{ states: undefined }, 'states'],
  [{ defaults: { state: '没有' } }, 'defaults/state'],
  [{ columns: { ...mapping.columns, title: undefined } }, 'columns/title'],
  [{ columns: { ...mapping.columns, title: [] } }, 'columns/title'],
  [{ columns: { ...mapping.columns, title: 7 } }, 'columns/title'],
  [{ columns: { ...mapping.columns, point: '位置' } }, 'columns/point'],
  [{ columns: { ...mapping.columns, longitude: undefined } }, 'columns/latitude'],
  [{ organisations: undefined }, 'organisations'],
  [{ regions: undefined }, 'regions'],
  [{ coordinates: { wholeDegrees: 'keep', within: [2, 0, 1, 1] } }, 'coordinates/within'],
  [{ earliest: '2100-01-01', latest: '2000-01-01' }, 'earliest'],
  [{ earliest: '1970-02-30' }, 'earliest'],
])('%j is refused at %s', (changes, field) => {
  expect(Object.keys(fieldsOf(JSON.parse(JSON.stringify({ ...mapping, ...changes }))))).toEqual([field])
})

test('columns that the file lacks are named', () => {
  const headers = Object.values(mapping.columns).flat().slice(1)
  expect(missingColumns(mapping, headers).map(({ field }) => field)).toEqual(['columns/externalId'])
  const either = { ...mapping, columns: { ...mapping.columns, externalId: ['旧编号', headers[0] ?? ''] } }
  expect(missingColumns(either, headers)).toEqual([])
})

test('a mapping file that is not there or not JSON is said plainly', async () => {
  await expect(readMapping('/nowhere.json')).rejects.toMatchObject({ code: 'cases.import.noMapping' })
  await expect(readMapping(fileURLToPath(import.meta.url))).rejects.toMatchObject({
    code: 'cases.import.mappingNotJson',
  })
})
