// The daily sums against the definition itself: for any cases, each evening counted case by case.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DayRow, seriesOf } from './series.ts'

const days = 12
/** A life of a case in days; −1 is before the first day. Null: has not ended, never ran over. */
interface Life {
  begun: number
  ended: number | null
  lateFrom: number | null
}

const life: fc.Arbitrary<Life> = fc
  .record({
    begun: fc.integer({ min: -1, max: days - 1 }),
    lasted: fc.option(fc.nat(days), { nil: null }),
    lateAfter: fc.option(fc.nat(days), { nil: null }),
  })
  .map(({ begun, lasted, lateAfter }) => ({
    begun,
    ended: lasted === null || begun + lasted >= days ? null : begun + lasted,
    lateFrom: lateAfter === null ? null : begun + lateAfter,
  }))

const nothing = {
  lateCases: 0,
  filed: 0,
  closed: 0,
  dueClosed: 0,
  closedOnTime: 0,
  rated: 0,
  satisfied: 0,
  ratingSum: 0,
}

/** What the query gives for one case. */
function rowsOf({ begun, ended, lateFrom }: Life): DayRow[] {
  const late = lateFrom === null ? null : Math.max(lateFrom, begun, 0)
  const ranOver = late !== null && late < days && late < (ended ?? days)
  return [
    { ...nothing, what: 'begun', day: begun, cases: 1, filed: 1 },
    ...(ended === null
      ? []
      : [{ ...nothing, what: 'ended' as const, day: ended, cases: 1, lateCases: Number(ranOver) }]),
    ...(ranOver ? [{ ...nothing, what: 'late' as const, day: late, cases: 1 }] : []),
  ]
}

test('each evening shows what was open and over its limit then', () => {
  fc.assert(
    fc.property(fc.array(life, { maxLength: 40 }), (lives) => {
      const series = seriesOf(lives.flatMap(rowsOf), days)
      for (let day = 0; day < days; day++) {
        const open = lives.filter(({ begun, ended }) => begun <= day && (ended ?? days) > day)
        const overdue = open.filter(({ lateFrom }) => lateFrom !== null && Math.max(lateFrom, 0) <= day)
        expect([series.open[day], series.overdue[day]]).toEqual([open.length, overdue.length])
        expect(series.filed[day]).toBe(lives.filter(({ begun }) => begun === day).length)
      }
    }),
  )
})

test('what was closed counts on its day only', () => {
  const closed = { ...nothing, what: 'closed' as const, cases: 2, closed: 2, rated: 1, ratingSum: 5 }
  const series = seriesOf(
    [
      { ...closed, day: 3 },
      { ...closed, day: -1 },
    ],
    days,
  )
  expect([series.closed[3], series.closed[4], series.ratingSum[3]]).toEqual([2, 0, 5])
  expect(series.closed.reduce((sum, one) => sum + one, 0)).toBe(2)
})
