import { describe, expect, test } from 'vitest'
import { dayOf, daysBefore, daysBetween } from './days.ts'
import { sayDate, sayMoment } from './moments.ts'
import { placeTime, readOffsets } from './place-time.ts'
import { sayLeft, urgencyOf } from './urgency.ts'

const at = (text: string) => new Date(text)
const now = at('2026-03-02T10:00:00')
const iso = (text: string) => at(text).toISOString()

describe('time in words', () => {
  test.each([
    ['2026-03-02T10:46:00', '剩 46 分', '46 min left'],
    ['2026-03-02T11:05:30', '剩 1 时 05', '1 h 05 left'],
    ['2026-03-03T12:00:00', '剩 1 天 2 时', '1 d 2 h left'],
    ['2026-03-06T12:00:00', '剩 4 天', '4 d left'],
    ['2026-03-02T09:46:00', '已超 14 分', '14 min over'],
    ['2026-03-02T10:00:00', '剩 0 分', '0 min left'],
  ])('%s: %s', (due, zh, en) => {
    expect([sayLeft(iso(due), now, 'zh'), sayLeft(iso(due), now, 'en')]).toEqual([zh, en])
  })

  test('is in time exactly at the limit, and urgent from the warning on', () => {
    const due = iso('2026-03-02T10:00:00')
    expect(urgencyOf(due, null, now)).toBe('calm')
    expect(urgencyOf(due, iso('2026-03-02T09:00:00'), now)).toBe('soon')
    expect(urgencyOf(due, null, at('2026-03-02T10:00:01'))).toBe('over')
  })

  test.each([
    ['2026-03-02T08:05:00', '今天 08:05'],
    ['2026-03-01T23:59:00', '昨天 23:59'],
    ['2026-03-03T00:00:00', '明天 00:00'],
    ['2026-02-20T12:30:00', '2月20日 12:30'],
    ['2025-12-31T12:30:00', '2025年12月31日 12:30'],
  ])('%s is %s', (moment, words) => {
    expect(sayMoment(iso(moment), now, 'zh')).toBe(words)
  })

  test.each([
    ['2026-03-02', '3月2日', 'Mar 2'],
    ['2026-12-31', '12月31日', 'Dec 31'],
  ])('the day %s', (day, zh, en) => {
    expect([sayDate(day, 'zh', false), sayDate(day, 'en', false)]).toEqual([zh, en])
    expect([sayDate(day, 'zh', true), sayDate(day, 'en', true)]).toEqual([`2026年${zh}`, `${en}, 2026`])
  })

  test('days are the reader’s own, over the end of a month', () => {
    expect(dayOf(now)).toBe('2026-03-02')
    expect(daysBefore(now, 2)).toBe('2026-02-28')
  })
})

test('days are counted by the calendar, over midnight and over months', () => {
  const late = new Date(2026, 1, 28, 23, 59)
  const early = new Date(2026, 2, 1, 0, 1)
  expect(daysBetween(late, early)).toBe(1)
  expect(daysBetween(early, late)).toBe(-1)
  expect(daysBetween(early, new Date(2026, 2, 1, 23, 0))).toBe(0)
})

test('the place’s clock changes when the hub’s table says so', () => {
  const offsets = readOffsets('60 1774746000000 120 1792890000000 60')
  const clock = (iso: string) => placeTime(new Date(iso), offsets).toISOString().slice(0, 16)
  expect(clock('2020-06-01T12:00:00Z')).toBe('2020-06-01T13:00')
  expect(clock('2026-03-29T00:59:59Z')).toBe('2026-03-29T01:59')
  expect(clock('2026-03-29T01:00:00Z')).toBe('2026-03-29T03:00')
  expect(clock('2026-10-25T01:00:00Z')).toBe('2026-10-25T02:00')
})
