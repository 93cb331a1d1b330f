import fc from 'fast-check'
import { expect, it } from 'vitest'
import { circlesIn } from './circles.ts'

it.each([
  [{}, []],
  [{ b: 'a', c: 'b' }, []],
  [{ a: 'a' }, ['a']],
  [{ a: 'b', b: 'a', c: 'a', d: 'c' }, ['a', 'b']],
  [{ a: 'b', b: 'c', c: 'a', x: 'y', y: 'x' }, ['a', 'b', 'c', 'x', 'y']],
])('%j has the circle %j', (parents, expected) => {
  expect([...circlesIn(new Map(Object.entries(parents)))].sort()).toEqual(expected)
})

it('leaves no circle once the found ones stand at the root', () => {
  const id = fc.integer({ min: 0, max: 12 }).map(String)
  fc.assert(
    fc.property(fc.array(fc.tuple(id, id), { maxLength: 40 }), (pairs) => {
      const parents = new Map(pairs)
      for (const circular of circlesIn(parents)) parents.delete(circular)
      expect(circlesIn(parents).size).toBe(0)
    }),
  )
})
