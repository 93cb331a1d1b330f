// Working time against sums made by hand, and laws that hold for any two instants.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterSuspension, extendDeadline, inTime, limitMs, startDeadline } from './deadline.ts'
import { type Calendar, checkCalendar } from './definition.ts'
import ordinaryJson from './ordinary.json' with { type: 'json' }
import { workingTime } from './working-time.ts'

const ordinary = checkCalendar(ordinaryJson)
const time = workingTime(ordinary)
const hour = 3_600_000
/** A moment by the wall clock of the place (UTC+8). */
const at = (clock: string): Date => new Date(`${clock.replace(' ', 'T')}:00+08:00`)

describe('adding working time, by hand', () => {
  test.each([
    // [why, from, hours, expected]
    ['within the morning', '2026-03-02 08:30', 2, '2026-03-02 10:30'],
    ['ends exactly when the morning ends', '2026-03-02 08:00', 4, '2026-03-02 12:00'],
    ['over the midday break', '2026-03-02 11:00', 2, '2026-03-02 15:00'],
    ['from before opening', '2026-03-02 06:00', 1, '2026-03-02 09:00'],
    ['from the midday break', '2026-03-02 13:00', 1, '2026-03-02 15:00'],
    ['ends exactly at closing time', '2026-03-02 14:00', 4, '2026-03-02 18:00'],
    ['from closing time', '2026-03-02 18:00', 1, '2026-03-03 09:00'],
    ['Friday evening to Monday', '2026-03-06 17:00', 2, '2026-03-09 09:00'],
    ['two working days', '2026-03-05 10:00', 16, '2026-03-09 10:00'],
    ['nothing moves nothing, even at night', '2026-03-02 03:00', 0, '2026-03-02 03:00'],
    [
      'Spring Festival: Saturday 14 Feb is worked, 15 to 23 are off',
      '2026-02-13 17:00',
      8,
      '2026-02-14 17:00',
    ],
    ['from the worked Saturday over the nine days off', '2026-02-14 16:00', 4, '2026-02-24 10:00'],
    ['Saturday 28 Feb is worked, Sunday 1 March is not', '2026-02-27 14:00', 13, '2026-03-02 09:00'],
    [
      'National Day: 1 to 7 Oct off, Saturday 10 Oct worked',
      '2026-09-30 17:00',
      1 + 8 + 8 + 8 + 1,
      '2026-10-12 09:00',
    ],
    ['Sunday 20 Sept is worked', '2026-09-18 18:00', 3, '2026-09-20 11:00'],
  ])('%s', (_why, from, hours, expected) => {
    expect(time.add(at(from), hours * hour)).toEqual(at(expected))
  })
})

describe('working time between two instants, by hand', () => {
  test.each([
    ['a whole day', '2026-03-02 00:00', '2026-03-03 00:00', 8],
    ['the break counts nothing', '2026-03-02 12:00', '2026-03-02 14:00', 0],
    ['over a weekend', '2026-03-06 17:30', '2026-03-09 08:30', 1],
    ['over Spring Festival', '2026-02-13 16:00', '2026-02-24 09:00', 2 + 8 + 1],
    ['backwards is nothing', '2026-03-03 10:00', '2026-03-02 10:00', 0],
    ['the year of 2026', '2026-01-01 00:00', '2027-01-01 00:00', 8 * 248],
  ])('%s', (_why, from, to, hours) => {
    expect(time.between(at(from), at(to)) / hour).toBe(hours)
  })
})

describe('deadlines', () => {
  const days2 = { amount: 2, unit: 'day', clock: 'working' } as const

  test('a working day is eight hours, a running day twenty-four', () => {
    expect(limitMs(days2, ordinary)).toBe(16 * hour)
    expect(limitMs({ ...days2, clock: 'running' }, ordinary)).toBe(48 * hour)
  })

  test('two working days, warned when a quarter is left', () => {
    const { dueAt, warnAt } = startDeadline(at('2026-02-12 10:00'), days2, ordinary)
    expect(dueAt).toEqual(at('2026-02-14 10:00'))
    expect(warnAt).toEqual(at('2026-02-13 16:00'))
  })

  test('two urgent hours run through the night', () => {
    const limit = { amount: 2, unit: 'hour', clock: 'running' } as const
    expect(startDeadline(at('2026-02-16 23:00'), limit, ordinary).dueAt).toEqual(at('2026-02-17 01:00'))
  })

  test('suspension over the holiday moves the end by the working time that lay in it', () => {
    const started = startDeadline(at('2026-02-12 10:00'), days2, ordinary)
    const suspended = { from: at('2026-02-13 16:00'), to: at('2026-02-24 09:00') }
    // 13 Feb 16–18 and 14 Feb 8–12, 14–18 and 24 Feb 8–9: 2 + 8 + 1 = 11 h. From 14 Feb 10:00: 2 + 4 h to its end, 5 h left.
    const moved = afterSuspension(started, suspended, 'working', ordinary)
    expect(moved.dueAt).toEqual(at('2026-02-24 15:00'))
    const running = afterSuspension(started, suspended, 'running', ordinary)
    expect(running.dueAt.getTime() - started.dueAt.getTime()).toBe(
      suspended.to.getTime() - suspended.from.getTime(),
    )
  })

  test('extension counts on from the end', () => {
    const started = startDeadline(at('2026-02-12 10:00'), days2, ordinary)
    expect(extendDeadline(started, { amount: 1, unit: 'day' }, 'working', ordinary).dueAt).toEqual(
      at('2026-02-24 10:00'),
    )
  })

  test('exactly at the end is in time, a millisecond later is not', () => {
    const dueAt = at('2026-03-02 12:00')
    expect(inTime(dueAt, dueAt)).toBe(true)
    expect(inTime(new Date(dueAt.getTime() + 1), dueAt)).toBe(false)
    expect(inTime(dueAt, null)).toBe(true)
  })
})

describe('laws', () => {
  const instant = fc.date({ min: at('2025-12-01 00:00'), max: at('2026-12-31 00:00'), noInvalidDate: true })
  const span = fc.integer({ min: 0, max: 120 * hour })

  test('what was added lies between', () => {
    fc.assert(fc.property(instant, span, (from, ms) => time.between(from, time.add(from, ms)) === ms))
  })
  test('adding twice is adding the sum', () => {
    fc.assert(
      fc.property(instant, span, span, (from, a, b) => {
        expect(time.add(time.add(from, a), b)).toEqual(time.add(from, a + b))
      }),
    )
  })
  test('between is additive', () => {
    fc.assert(
      fc.property(instant, instant, instant, (a, b, c) => {
        const [x, y, z] = [a, b, c].sort((p, q) => p.getTime() - q.getTime()) as [Date, Date, Date]
        return time.between(x, y) + time.between(y, z) === time.between(x, z)
      }),
    )
  })
  test('a suspension leaves as much working time as there was', () => {
    fc.assert(
      fc.property(instant, span, span, span, (from, used, left, pause) => {
        const dueAt = time.add(from, used + left)
        const paused = { from: time.add(from, used), to: new Date(time.add(from, used).getTime() + pause) }
        const moved = afterSuspension({ dueAt, warnAt: dueAt }, paused, 'working', ordinary)
        expect(time.between(paused.to, moved.dueAt)).toBe(left)
      }),
    )
  })
})

describe('summer time', () => {
  const eastern: Calendar = checkCalendar({
    ...ordinaryJson,
    timeZone: 'America/New_York',
    holidays: [],
    makeUpDays: [],
  })
  test('wall clock hours stay put when the clocks change', () => {
    const friday = new Date('2026-03-06T22:00:00Z') // 17:00 EST
    expect(workingTime(eastern).add(friday, 2 * hour)).toEqual(new Date('2026-03-09T13:00:00Z')) // 09:00 EDT
  })
})

describe('a calendar that cannot be right is refused', () => {
  test.each([
    [
      'overlapping spans',
      {
        week: [
          [
            ['08:00', '12:00'],
            ['11:00', '18:00'],
          ],
          [],
          [],
          [],
          [],
          [],
          [],
        ],
      },
      'week/0',
    ],
    ['no working time', { week: [[], [], [], [], [], [], []] }, 'week'],
    ['30 February', { holidays: ['2026-02-30'] }, 'holidays/0'],
    ['off and made up', { makeUpDays: ['2026-10-01'] }, 'makeUpDays'],
    ['unknown zone', { timeZone: 'Asia/Nowhere' }, 'timeZone'],
  ])('%s', (_why, change, field) => {
    const spoiled = () => checkCalendar({ ...ordinaryJson, ...change })
    expect(spoiled).toThrow(expect.objectContaining({ fields: [expect.objectContaining({ field })] }))
  })
})
