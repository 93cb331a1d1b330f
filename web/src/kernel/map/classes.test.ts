import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classesOfCounts, classesOfRates } from './classes.ts'

describe('classes of counts', () => {
  test('zero is alone, the rest is cut at round numbers', () => {
    const { breaks, classOf } = classesOfCounts([0, 0, 1, 2, 3, 4, 5, 7, 9, 13, 21, 48])
    expect(breaks[0]).toBe(1)
    expect([classOf(0), classOf(1)]).toEqual([0, 1])
    expect(breaks.length).toBeLessThanOrEqual(5)
  })

  test('nothing anywhere is one class', () => {
    expect(classesOfCounts([0, 0]).breaks).toEqual([])
    expect(classesOfCounts([]).classOf(0)).toBe(0)
  })

  test('more is never a lower class, and no class lies above the largest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1 }), (values) => {
        const { breaks, classOf } = classesOfCounts(values)
        const sorted = [...values].sort((a, b) => a - b)
        const classes = sorted.map(classOf)
        expect(classes).toEqual([...classes].sort((a, b) => a - b))
        expect(breaks.length).toBeLessThanOrEqual(5)
        expect(classOf(sorted.at(-1) ?? 0)).toBe(breaks.length)
        expect(values.filter((value) => value === 0).every((value) => classOf(value) === 0)).toBe(true)
      }),
    )
  })
})

test('rates are cut at steps that can be said', () => {
  const { breaks, classOf } = classesOfRates([3.12, 4.21, 4.33, 4.48, 4.52, 4.71, 4.9], 0.1)
  expect(breaks.every((cut) => Math.abs(cut * 10 - Math.round(cut * 10)) < 1e-9)).toBe(true)
  expect(classOf(3.1)).toBe(0)
  expect(classOf(5)).toBe(breaks.length)
})
