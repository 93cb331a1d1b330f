import { expect, it } from 'vitest'
import { makeKeyRing, makeVault } from '../../../kernel/crypto/index.ts'
import { addressUntil, isSigned, signatureOf } from './address.ts'
import { leftAt, waitFor } from './allowance.ts'

const now = new Date('2026-03-02T01:00:00Z')
const vault = makeVault(makeKeyRing(now))
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
const allowance = { atOnce: 10, perHour: 60 }

it('an allowance is given back with time, up to the whole', () => {
  const before = { leftOver: 0.5, at: now }
  expect(leftAt(before, now, allowance)).toBe(0.5)
  expect(leftAt(before, minutes(1), allowance)).toBe(1.5)
  expect(leftAt(before, minutes(600), allowance)).toBe(10)
  expect(leftAt(before, minutes(-5), allowance)).toBe(0.5)
})

it('who has none left is told how long it takes', () => {
  expect(waitFor(0, allowance)).toBe(60)
  expect(waitFor(0.5, allowance)).toBe(30)
  expect(waitFor(0.9999, allowance)).toBe(1)
})

it('an address lives an hour to an hour and a half, and is the same for half an hour', () => {
  for (const minute of [0, 1, 29, 30, 31, 59]) {
    const lives = addressUntil(minutes(minute)) - minutes(minute).getTime() / 1000
    expect(lives).toBeGreaterThanOrEqual(3600)
    expect(lives).toBeLessThan(5400)
  }
  expect(addressUntil(minutes(1))).toBe(addressUntil(minutes(29)))
})

it('a signature opens its own photo until its own moment', () => {
  const until = addressUntil(now)
  const asked = { id: 'a', until, signature: signatureOf(vault, 'a', until) }
  expect(isSigned(vault, asked, now)).toBe(true)
  expect(isSigned(vault, asked, new Date(until * 1000))).toBe(false)
  expect(isSigned(vault, { ...asked, id: 'b' }, now)).toBe(false)
  expect(isSigned(vault, { ...asked, until: until + 3600 }, now)).toBe(false)
  expect(isSigned(vault, { ...asked, signature: asked.signature.replace(/.$/, '!') }, now)).toBe(false)
  expect(isSigned(vault, { ...asked, signature: '' }, now)).toBe(false)
})
