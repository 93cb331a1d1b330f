import { expect, test } from 'vitest'
import { toggled, withRange } from './selection.ts'

const order = ['a', 'b', 'c', 'd']

test('one is selected and let go again', () => {
  expect([...toggled(new Set(), 'a')]).toEqual(['a'])
  expect([...toggled(new Set(['a']), 'a')]).toEqual([])
})

test('a range takes in both of its ends, in either direction, and keeps what was selected', () => {
  expect([...withRange(new Set(['a']), order, 'b', 'd')].sort()).toEqual(order)
  expect([...withRange(new Set(), order, 'c', 'b')].sort()).toEqual(['b', 'c'])
})

test('a range from a line that is gone is one line', () => {
  expect([...withRange(new Set(), order, 'z', 'b')]).toEqual(['b'])
})
