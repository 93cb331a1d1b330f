import { expect, test } from 'vitest'
import { niceTop } from './nice-top.ts'

test.each([
  [0, 1],
  [1, 1],
  [53, 60],
  [100, 100],
  [101, 150],
  [841, 1000],
])('bars up to %i end at %i', (most, top) => {
  expect(niceTop(most)).toBe(top)
})
