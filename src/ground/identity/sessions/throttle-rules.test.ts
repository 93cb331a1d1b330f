import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Attempts, countFailure, delayAfter, networkOf, waitOf } from './throttle-rules.ts'

const limits = { freeFailures: 5, firstDelay: 1, longestDelay: 900, forgetAfter: 86_400 }
const now = new Date('2026-03-02T01:00:00Z')

test.each([
  [1, 0],
  [5, 0],
  [6, 1],
  [7, 2],
  [10, 16],
  [15, 512],
  [16, 900],
  [1_000_000, 900],
])('after %i failures the wait is %i s', (failures, seconds) => {
  expect(delayAfter(failures, limits)).toBe(seconds)
})

test('a wait never gets shorter with another failure', () => {
  fc.assert(
    fc.property(fc.nat(10_000), (failures) => {
      expect(delayAfter(failures + 1, limits)).toBeGreaterThanOrEqual(delayAfter(failures, limits))
    }),
  )
})

test('a wait is over exactly at its end', () => {
  const attempts: Attempts = { failures: 6, lastAt: now, blockedUntil: new Date(now.getTime() + 1500) }
  expect(waitOf(attempts, now)).toBe(2)
  expect(waitOf(attempts, new Date(now.getTime() + 1499))).toBe(1)
  expect(waitOf(attempts, new Date(now.getTime() + 1500))).toBe(0)
  expect(waitOf(undefined, now)).toBe(0)
})

test('failures are forgotten at the limit, not before', () => {
  const attempts: Attempts = { failures: 6, lastAt: now, blockedUntil: null }
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  expect(countFailure(attempts, later(86_399), limits).failures).toBe(7)
  expect(countFailure(attempts, later(86_400), limits).failures).toBe(1)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
