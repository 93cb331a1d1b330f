import { expect, test } from 'vitest'
import { monthsOf, readHours, turned, writeHours } from './year.ts'

const span: [string, string] = ['08:00', '12:00']
const week = [[span], [span], [span], [span], [span], [], []]
const calendar = { week, holidays: ['2026-01-01'], makeUpDays: ['2026-01-04'] }
const dayOf = (of: typeof calendar, day: string) =>
  monthsOf(of, 2026)
    .flat()
    .find((one) => one.day === day)

test('every day of a year by its kind', () => {
  const months = monthsOf(calendar, 2026)
  expect(months.map((days) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  expect(dayOf(calendar, '2026-01-01')).toMatchObject({ weekday: 3, kind: 'holiday' })
  expect(dayOf(calendar, '2026-01-02')?.kind).toBe('work')
  expect(dayOf(calendar, '2026-01-03')?.kind).toBe('off')
  expect(dayOf(calendar, '2026-01-04')?.kind).toBe('makeUp')
})

test.each(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'])('%s turned twice is as before', (day) => {
  const first = dayOf(calendar, day)
  if (!first) throw new Error(day)
  const once = turned(calendar, first)
  const then = dayOf(once, day)
  expect(then?.kind).not.toBe(first.kind)
  const plain = turned(once, then ?? first)
  if (first.kind === 'work' || first.kind === 'off') expect(plain).toEqual(calendar)
})

test('hours go to text and back', () => {
  expect(readHours('8:00-12:00, 14:00~18:00')).toEqual([span, ['14:00', '18:00']])
  expect(writeHours([span])).toBe('08:00-12:00')
  expect(readHours('')).toEqual([])
  expect(readHours('all day')).toBeUndefined()
})
