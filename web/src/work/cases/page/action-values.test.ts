import { expect, test } from 'vitest'
import { fieldsOf, inOrder, leadsOn, letters } from './action-fields.ts'
import { dataOf, missing } from './action-values.ts'

test('what was not said is left out, photos travel apart', () => {
  const photos = [{ name: 'a.jpg', blob: new Blob(), preview: '' }]
  expect(dataOf({ result: ' 补好了 ', text: ' ', public: undefined, position: null, photos })).toEqual({
    result: '补好了',
  })
})

test('a needed field is missing when it holds nothing but blanks', () => {
  expect(missing({ result: '  ' }, ['result', 'organisationId'])).toEqual(['result', 'organisationId'])
  expect(missing({ amount: 0, unit: 'day' }, ['amount', 'unit'])).toEqual([])
})

test('whoever works on the spot may add photos and how far they were', () => {
  expect(fieldsOf('finish', ['result'])).toEqual(['result', 'photos', 'position'])
  expect(fieldsOf('dispatch', ['organisationId', 'reason'])).toEqual(['organisationId', 'reason'])
})

test('what leads on comes first, side steps are nobody’s main thing to do', () => {
  const order = inOrder([{ kind: 'note' }, { kind: 'finish' }, { kind: 'return' }]).map(({ kind }) => kind)
  expect(order).toEqual(['finish', 'return', 'note'])
  expect(leadsOn({ kind: 'note' })).toBe(false)
})

test('each letter is of one action, and none of those that move, select, search or help', () => {
  const used = Object.values(letters)
  expect(new Set(used).size).toBe(used.length)
  expect(used.filter((letter) => ['j', 'k', 'x', '/', '?'].includes(letter))).toEqual([])
})
