import { expect, test } from 'vitest'
import { boxOf, sayBox } from './box.ts'

test('a box is read as it was written', () => {
  expect(boxOf(sayBox([118.9123456, 30.1, 119, 30.25]))).toEqual([118.91235, 30.1, 119, 30.25])
})

test('a map seen from far asks for no more than the world', () => {
  expect(sayBox([-400, -95, 400, 95])).toBe('-180,-90,180,90')
})

test.each(['', '1,2,3', '1,2,3,x', '3,2,1,4', '1,2,3,4,5', ',,,'])('%s is no box', (text) => {
  expect(boxOf(text)).toBeNull()
})
