import { expect, test } from 'vitest'
import { readSearch } from './find.ts'

test.each([
  ['11010519491231002X', { idNumber: '11010519491231002X' }],
  ['138 0000 0000', { phone: '13800000000' }],
  ['+86-13800000000', { phone: '+8613800000000' }],
  ['grid-worker', { account: 'grid-worker' }],
  ['林 小满', { name: '林 小满' }],
  ['  ', undefined],
])('%s', (typed, sought) => {
  expect(readSearch(typed)).toEqual(sought)
})
