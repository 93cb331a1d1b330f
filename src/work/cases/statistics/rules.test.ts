// The formulas at their edges: nothing to divide by, everything, one side inverted.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counts, departmentWeighting, grade, isWeighting, rate, ratesOf, score } from './formulas.ts'

const nothing: Counts = {
  reported: 0,
  filed: 0,
  voided: 0,
  rejected: 0,
  open: 0,
  closed: 0,
  dueClosed: 0,
  closedOnTime: 0,
  closedLate: 0,
  overdue: 0,
  dueToClose: 0,
  reworked: 0,
  closedReworked: 0,
  dueToDispatch: 0,
  dispatched: 0,
  returned: 0,
  rated: 0,
  satisfied: 0,
  poorlyRated: 0,
}
/** 100 reported: 5 rejected, 5 voided, 90 filed; 80 closed of 84 due, 75 with a deadline, 60 in time; 8 reworked and closed, 2 still open;
 *  90 due to dispatch, 88 dispatched, 11 of them returned. */
const some: Counts = {
  reported: 100,
  filed: 90,
  voided: 5,
  rejected: 5,
  open: 10,
  closed: 80,
  dueClosed: 75,
  closedOnTime: 60,
  closedLate: 15,
  overdue: 4,
  dueToClose: 84,
  reworked: 10,
  closedReworked: 8,
  dueToDispatch: 90,
  dispatched: 88,
  returned: 11,
  rated: 40,
  satisfied: 34,
  poorlyRated: 2,
}

test('nothing to measure gives null everywhere', () => {
  expect(Object.values(ratesOf(nothing))).toEqual(Array(7).fill(null))
  expect(score(nothing, 0, departmentWeighting)).toBeNull()
})

test('worked by hand', () => {
  expect(ratesOf(some)).toEqual({
    onTimeRate: 0.8,
    closingRate: 80 / 84,
    reworkRate: 0.1,
    filingAccuracy: 90 / 95,
    dispatchAccuracy: 77 / 90,
    validRate: 0.9,
    satisfactionRate: 0.85,
  })
  // 10·(90/180) + 30·(80/84) + 30·0.8 + 30·0.9 = 5 + 28.571… + 24 + 27
  expect(score(some, 180, departmentWeighting)).toBe(84.57)
})

test('the published weights sum to 1; 0.7 is refused', () => {
  expect(isWeighting(departmentWeighting)).toBe(true)
  const { weights } = departmentWeighting
  expect(isWeighting({ key: 'x', weights: { ...weights, rework: 0 } })).toBe(false)
  expect(isWeighting({ key: 'x', weights: { filedScore: 1.3, closing: -0.3, onTime: 0, rework: 0 } })).toBe(
    false,
  )
})

describe('grades', () => {
  const thresholds = [
    { grade: 'A', from: 90 },
    { grade: 'B', from: 75 },
    { grade: 'C', from: 60 },
    { grade: 'D', from: 0 },
  ]
  test.each([
    [100, 'A'],
    [90, 'A'],
    [89.99, 'B'],
    [75, 'B'],
    [60, 'C'],
    [59.99, 'D'],
    [0, 'D'],
  ])('%d is %s', (value, expected) => {
    expect(grade(value, thresholds)).toBe(expected)
  })
  test('below every threshold there is none', () => expect(grade(-1, thresholds)).toBeNull())
})

test('a rate lies between 0 and 1, a score between 0 and 100, and both grow with what is good', () => {
  const n = fc.nat(1000)
  fc.assert(
    fc.property(n, n, (part, whole) => {
      const value = rate(part, whole)
      if (whole === 0) expect(value).toBeNull()
      else expect(value).toSatisfy((v: number) => v >= 0 && v <= 1)
    }),
  )
  fc.assert(
    fc.property(fc.nat(74), (onTime) => {
      const lower = score({ ...some, closedOnTime: onTime }, 90, departmentWeighting) ?? 0
      const higher = score({ ...some, closedOnTime: onTime + 1 }, 90, departmentWeighting) ?? 0
      expect(higher).toBeGreaterThan(lower)
      expect(lower).toBeGreaterThanOrEqual(0)
      expect(higher).toBeLessThanOrEqual(100)
    }),
  )
})
