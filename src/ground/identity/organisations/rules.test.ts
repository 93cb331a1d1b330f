import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathBelow, treeOf, wouldCycle } from './rules.ts'
import type { OrganisationView } from './schema.ts'

const organisation = (id: string, parentId: string | null, code = id): OrganisationView => ({
  id,
  parentId,
  code,
  standard: 'local',
  name: id,
  kind: 'department',
  path: '',
  regionPath: null,
  active: true,
  version: 1,
})

test('a path ends with the id and a slash', () => {
  expect(pathBelow(null, 'a')).toBe('a/')
  expect(pathBelow('a/', 'b')).toBe('a/b/')
})

test('an organisation cannot stand below itself, however deep', () => {
  expect(wouldCycle('a', 'a/')).toBe(true)
  expect(wouldCycle('a', 'r/a/b/c/')).toBe(true)
  expect(wouldCycle('a', 'r/ab/')).toBe(false)
})

test('rows in any order become the same tree, brothers by code', () => {
  const rows = [
    organisation('root', null),
    organisation('b', 'root', '2'),
    organisation('a', 'root', '1'),
    organisation('leaf', 'b'),
  ]
  const expected = treeOf(rows)
  expect(expected.map(({ id }) => id)).toEqual(['root'])
  expect(expected[0]?.children.map(({ id }) => id)).toEqual(['a', 'b'])
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(treeOf(shuffled)).toEqual(expected)
    }),
  )
})

test('a row whose parent is not among them stands at the top', () => {
  expect(treeOf([organisation('b', 'elsewhere')]).map(({ id }) => id)).toEqual(['b'])
})
