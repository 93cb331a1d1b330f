import { expect, test } from 'vitest'
import { labelsOf, readPlace, sayValues, textsIn, withNames } from './values.ts'

test('values in one line', () => {
  expect(sayValues({ category: '1', urgent: true, street: null, minutes: 120 })).toBe(
    'category 1 · urgent true · minutes 120',
  )
  expect(sayValues({})).toBe('—')
})

test.each([
  ['xml/case-time-limits/rule 3/时限（分钟）', { row: 3, column: '时限（分钟）' }],
  ['limits/rule 12/a/b', { row: 12, column: 'a/b' }],
  ['limits/rule 4', { row: 4, column: '' }],
  ['xml', undefined],
])('%s', (place, cell) => {
  expect(readPlace(place)).toEqual(cell)
})

test('codes stand with their names', () => {
  const nameOf = (code: string) => ({ '99010001001': '雨水井盖', drainage: '排水管理所' })[code]
  const labels = labelsOf({
    inputs: [{ name: 'category', label: '事项代码' }],
    tables: [{ outputs: [{ name: 'organisation', label: null }] }],
  })
  expect(sayValues({ category: '99010001001', urgent: true }, nameOf, (name) => labels.get(name))).toBe(
    '事项代码 雨水井盖 99010001001 · urgent true',
  )
  expect(withNames('为 99010001001或为 99010001002', nameOf)).toBe('为 雨水井盖或为 99010001002')
  expect(withNames('"drainage"', nameOf)).toBe('排水管理所')
  expect(textsIn('"a","b" + street')).toEqual(['a', 'b'])
})
