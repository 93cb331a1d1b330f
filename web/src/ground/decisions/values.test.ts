import { expect, test } from 'vitest'
import { readPlace, sayValues } from './values.ts'

test('values in one line', () => {
  expect(sayValues({ category: '1', urgent: true, street: null, minutes: 120 })).toBe(
    'category 1 · urgent true · minutes 120',
  )
  expect(sayValues({})).toBe('—')
})

test.each([
  ['xml/case-time-limits/rule 3/input 2', { row: 3, kind: 'input', column: 2 }],
  ['limits/rule 12/output 1', { row: 12, kind: 'output', column: 1 }],
  ['limits/rule 4', { row: 4, kind: 'row', column: 0 }],
  ['xml', undefined],
])('%s', (place, cell) => {
  expect(readPlace(place)).toEqual(cell)
})
