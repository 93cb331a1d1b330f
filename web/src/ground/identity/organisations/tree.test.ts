import { expect, test } from 'vitest'
import type { OrganisationTree } from '../api.ts'
import { countTree, filterTree } from './tree.ts'

const one = (code: string, children: OrganisationTree[] = [], more: Partial<OrganisationTree> = {}) =>
  ({
    id: code,
    code,
    name: `单位${code}`,
    kind: 'team',
    regionPath: null,
    active: true,
    children,
    ...more,
  }) as OrganisationTree
const tree = [
  one('city', [one('a', [one('lamp', [], { kind: 'department' })]), one('b', [], { active: false })]),
]
const all = { words: '', kind: '', retired: true }

test('what matches is shown with the way down to it', () => {
  expect(countTree(filterTree(tree, all))).toBe(4)
  const [city] = filterTree(tree, { ...all, words: 'LAMP' })
  expect(city?.children.map(({ code }) => code)).toEqual(['a'])
  expect(countTree(filterTree(tree, { ...all, kind: 'department' }))).toBe(3)
  expect(filterTree(tree, { ...all, words: '没有' })).toEqual([])
})

test('retired ones only when asked for', () => {
  expect(countTree(filterTree(tree, { ...all, retired: false }))).toBe(3)
})
