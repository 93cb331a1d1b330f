import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Problem } from '../../../kernel/errors/index.ts'
import { checkMapping, missingColumns, readMapping } from './mapping.ts'
import { mapping } from './testing.ts'

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
  const { title: _, ...columns } = mapping.columns
  expect(
    fieldsOf({ ...mapping, columns: { ...columns, colour: 'x' }, dueDates: 'mine', states: { 开: 'ajar' } }),
  ).toEqual({
    'columns/title': 'This is required',
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
  expect(missingColumns(mapping, Object.values(mapping.columns).slice(1)).map(({ field }) => field)).toEqual([
    'columns/externalId',
  ])
})

test('a mapping file that is not there or not JSON is said plainly', async () => {
  await expect(readMapping('/nowhere.json')).rejects.toMatchObject({ code: 'cases.import.noMapping' })
  await expect(readMapping(fileURLToPath(import.meta.url))).rejects.toMatchObject({
    code: 'cases.import.mappingNotJson',
  })
})
