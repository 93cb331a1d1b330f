// Likeness at its edges, and worked by hand.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, likeness, textLikeness } from './rules.ts'

test('the weights of the preset sum to one', () => {
  const sum = Object.values(likeness.weights).reduce((so, weight) => so + weight, 0)
  expect(sum).toBeCloseTo(1)
})

test('the same place, time, kind and words are the same case', () => {
  expect(compare({ metres: 0, days: 0, category: 'same', text: 1 }).score).toBe(1)
})

test('worked by hand: 60 m and 3 days off, another kind of the same class, half of the words', () => {
  // 0.4·0.5 + 0.25·0.5 + 0.2·0.5 + 0.15·0.5
  const { parts, score } = compare({ metres: 60, days: -3, category: 'class', text: 0.5 })
  expect(score).toBe(0.5)
  expect(parts.map(({ part, share }) => [part, share])).toEqual([
    ['place', 0.2],
    ['category', 0.125],
    ['text', 0.1],
    ['time', 0.075],
  ])
})

test('what is not known gives its weight to the others', () => {
  // (0.25·1 + 0.15·1) / 0.4
  const { parts, score } = compare({ metres: null, days: 0, category: 'same', text: null })
  expect(score).toBe(1)
  expect(parts.map(({ part }) => part)).toEqual(['category', 'time'])
})

test('words', () => {
  expect(textLikeness('路灯不亮', '路灯不亮')).toBe(1)
  expect(textLikeness('路灯不亮', '垃圾成堆')).toBe(0)
  expect(textLikeness('路灯不亮', '，')).toBeNull()
})

test('the score lies between 0 and 1, is the sum of its shares, and falls with distance', () => {
  const metres = fc.double({ min: 0, max: 1000, noNaN: true })
  const text = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
  const category = fc.constantFrom('same' as const, 'class' as const, 'other' as const)
  fc.assert(
    fc.property(
      metres,
      metres,
      fc.integer({ min: -14, max: 14 }),
      category,
      text,
      (a, b, days, kind, words) => {
        const near = compare({ metres: Math.min(a, b), days, category: kind, text: words })
        const far = compare({ metres: Math.max(a, b), days, category: kind, text: words })
        expect(near.score).toBeGreaterThanOrEqual(0)
        expect(near.score).toBeLessThanOrEqual(1.0001)
        expect(near.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(near.score, 3)
        expect(near.score).toBeGreaterThanOrEqual(far.score)
      },
    ),
  )
})
