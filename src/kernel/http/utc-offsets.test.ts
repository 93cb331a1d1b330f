import { expect, test } from 'vitest'
import { utcOffsets } from './utc-offsets.ts'

const now = new Date('2026-11-22T12:00:00Z')

test('a zone that never changes is one number', () => {
  expect(utcOffsets('Asia/Shanghai', now)).toBe('480')
  expect(utcOffsets('UTC', now)).toBe('0')
  expect(utcOffsets('Asia/Kathmandu', now)).toBe('345')
})

test('a zone with summer time says each change, the same as the zone itself says', () => {
  const [first, ...changes] = utcOffsets('Europe/Berlin', now).split(' ').map(Number)
  expect(first).toBe(60)
  expect(changes.length).toBe(2 * 2 * 21)
  const spring = changes.indexOf(Date.parse('2026-03-29T01:00:00Z'))
  expect(changes[spring + 1]).toBe(120)
})
