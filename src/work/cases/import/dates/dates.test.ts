import { expect, test } from 'vitest'
import { dateReader } from './date-format.ts'
import { isTimeZone, localClock } from './local-time.ts'

function read(pattern: string, written: string, zone = 'UTC'): string | undefined {
  const time = dateReader(pattern)?.(written)
  return time && localClock(zone)(time).at.toISOString()
}

test.each([
  ['MM/dd/yyyy hh:mm:ss a', '11/13/2018 01:06:55 PM', '2018-11-13T13:06:55.000Z'],
  ['MM/dd/yyyy hh:mm:ss a', '11/13/2018 12:00:00 AM', '2018-11-13T00:00:00.000Z'],
  ['MM/dd/yyyy hh:mm:ss a', '11/13/2018 12:00:00 PM', '2018-11-13T12:00:00.000Z'],
  ['yyyy年M月d日 H:mm', '2024年3月5日 9:07', '2024-03-05T09:07:00.000Z'],
  ['yyyy-MM-dd HH:mm', '2024-02-29 23:59', '2024-02-29T23:59:00.000Z'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2024-03-05T10:20:30.12+08:00', '2024-03-05T02:20:30.120Z'],
  ['d MMM yy', '5 Mar 24', '2024-03-05T00:00:00.000Z'],
  ['d MMMM yyyy', '5 september 1999', '1999-09-05T00:00:00.000Z'],
  ['M/d/yy', '1/2/70', '1970-01-02T00:00:00.000Z'],
  ['iso', '2024-03-05', '2024-03-05T00:00:00.000Z'],
  ['iso', '2024-03-05T10:20:30Z', '2024-03-05T10:20:30.000Z'],
  ['iso', '2024-03-05 10:20-0500', '2024-03-05T15:20:00.000Z'],
  ['unix', '1709634030', '2024-03-05T10:20:30.000Z'],
  ['unix-ms', '1709634030123', '2024-03-05T10:20:30.123Z'],
  ['excel', '45356.430902777778', '2024-03-05T10:20:30.000Z'],
])('%s reads %s', (pattern, written, expected) => {
  expect(read(pattern, written)).toBe(expected)
})

test.each([
  ['MM/dd/yyyy hh:mm:ss a', '13/01/2018 01:00:00 PM'],
  ['MM/dd/yyyy hh:mm:ss a', '02/30/2018 01:00:00 PM'],
  ['MM/dd/yyyy hh:mm:ss a', '02/03/2018 13:00:00 PM'],
  ['MM/dd/yyyy hh:mm:ss a', '02/03/2018'],
  ['yyyy-MM-dd', '2023-02-29'],
  ['yyyy-MM-dd', 'x2023-02-28'],
  ['iso', '2024-03-05T24:00'],
  ['d MMM yyyy', '5 Foo 2024'],
  ['excel', '-1'],
  ['unix', 'tomorrow'],
])('%s refuses %s', (pattern, written) => {
  expect(read(pattern, written)).toBeUndefined()
})

test.each(['yyyy-MM', 'yyyy-MM-dd QQ', 'hh:mm', 'yyyy-MM-dd hh:mm', 'yyyy-yyyy-MM-dd', ''])(
  '%j is no date format',
  (pattern) => {
    expect(dateReader(pattern)).toBeUndefined()
  },
)

test.each([
  ['America/New_York', '2018-03-11T01:59', '2018-03-11T06:59:00.000Z', undefined],
  ['America/New_York', '2018-03-11T02:43', '2018-03-11T07:43:00.000Z', 'gap'],
  ['America/New_York', '2018-03-11T03:00', '2018-03-11T07:00:00.000Z', undefined],
  ['America/New_York', '2018-11-04T01:30', '2018-11-04T05:30:00.000Z', 'overlap'],
  ['America/New_York', '2018-11-04T02:00', '2018-11-04T07:00:00.000Z', undefined],
  ['America/New_York', '2018-07-01T12:00', '2018-07-01T16:00:00.000Z', undefined],
  ['Asia/Shanghai', '1988-07-01T12:00', '1988-07-01T03:00:00.000Z', undefined],
  ['Asia/Shanghai', '2026-03-02T09:00', '2026-03-02T01:00:00.000Z', undefined],
  // Midnight itself is skipped here.
  ['America/Sao_Paulo', '2018-11-04T00:30', '2018-11-04T03:30:00.000Z', 'gap'],
])('in %s the local time %s is %s (%s)', (zone, written, expected, odd) => {
  const time = dateReader('iso')?.(written)
  if (!time) throw new TypeError(written)
  const clock = localClock(zone)
  for (let again = 0; again < 2; again++) {
    const moment = clock(time)
    expect(moment.at.toISOString()).toBe(expected)
    expect(moment.odd).toBe(odd)
  }
})

test('knows which zones there are', () => {
  expect(isTimeZone('Asia/Shanghai')).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
})
