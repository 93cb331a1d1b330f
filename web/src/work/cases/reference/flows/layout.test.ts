import { expect, test } from 'vitest'
import type { Flow } from '../api.ts'
import { inOrder, layoutFlow, pathThrough, stayingIn } from './layout.ts'
import { sayLimit, sayMay } from './say.ts'

const name = { zh: '', en: '' }
const state = { name, kind: 'open' as const }
const action = (kind: string, from: string[], to: string | null) =>
  ({ kind, name, from, to, may: [], required: [], counts: 'recorded' }) as unknown as Flow['actions'][number]
const flow = {
  states: { a: state, b: state, c: state },
  actions: [
    action('report', [], 'a'),
    action('accept', ['a'], 'b'),
    action('reject', ['a'], 'b'),
    action('note', ['a', 'b'], null),
    action('close', ['b'], 'c'),
  ],
}

test('every state has a box, ways with both ends alike are one arrow, nothing overlaps', () => {
  const { arrows, boxes, height, width } = layoutFlow(flow)
  expect(boxes.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  expect(arrows.map(({ actions, from, to }) => [from, to, actions])).toEqual([
    ['a', 'b', [1, 2]],
    ['b', 'c', [4]],
  ])
  for (const box of boxes) {
    expect(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height).toBe(true)
    const others = boxes.filter(({ key }) => key !== box.key)
    expect(
      others.every(
        (other) =>
          other.x >= box.x + box.width ||
          box.x >= other.x + other.width ||
          other.y >= box.y + box.height ||
          box.y >= other.y + other.height,
      ),
    ).toBe(true)
  }
})

test('states stand in the order in which a case comes to them', () => {
  const { a, b, c } = flow.states
  expect(inOrder({ ...flow, initial: 'b', states: { a, c, b } })).toEqual(['b', 'c', 'a'])
})

test('what stays is counted where it stays', () => {
  expect(stayingIn(flow, 'a')).toEqual([3])
  expect(stayingIn(flow, 'c')).toEqual([])
})

test('a line begins and ends where it should', () => {
  expect(
    pathThrough([
      { x: 0, y: 0 },
      { x: 5, y: 5 },
      { x: 10, y: 0 },
    ]),
  ).toMatch(/^M 0 0 C .* 5 5 C .* 10 0$/)
  expect(pathThrough([])).toBe('')
})

test('limits and holders in words', () => {
  expect(sayLimit({ amount: 2, unit: 'hour', clock: 'working' }, 'zh')).toBe('2 个工作时')
  expect(sayLimit({ amount: 2, unit: 'hour', clock: 'running' }, 'zh')).toBe('2 小时，不分昼夜')
  expect(sayMay([{ as: 'reporter' }, { as: 'case', permission: 'cases.dispatch' }], 'en')).toBe(
    'the reporter, dispatchers',
  )
})
