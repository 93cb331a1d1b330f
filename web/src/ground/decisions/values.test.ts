import { expect, test } from 'vitest'
import { readPlace, sayValues } from './values.ts'

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
