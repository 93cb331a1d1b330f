import { expect, test } from 'vitest'
import { sayNumber, sayRate } from './numbers.ts'

test.each([
  [0, 0, '0'],
  [999, 0, '999'],
  [1_000, 0, '1,000'],
  [1_234_567, 0, '1,234,567'],
  [-1_234, 0, '-1,234'],
  [1_234.56, 1, '1,234.6'],
  [0.05, 2, '0.05'],
])('%d with %d digits is %s', (value, digits, words) => {
  expect(sayNumber(value, digits)).toBe(words)
})

test('a rate has one digit; without anything to be of it is a dash', () => {
  expect([sayRate(0.9382), sayRate(1), sayRate(0), sayRate(null)]).toEqual(['93.8%', '100.0%', '0.0%', '—'])
})
