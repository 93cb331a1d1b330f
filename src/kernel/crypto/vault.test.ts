import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addKey, makeKeyRing, makeVault, readKeyRing, writeKeyRing } from './index.ts'

const at = new Date('2026-03-02T01:00:00Z')
const ring = makeKeyRing(at)
const vault = makeVault(ring)

test('a sealed value opens in its context and carries suite and key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, context) => {
      const sealed = vault.seal(plain, context)
      expect(sealed).toMatch(/^aes-256-gcm:k1:[\w-]+$/)
      expect(vault.open(sealed, context)).toBe(plain)
    }),
  )
})

test('bytes open in their context and carry suite and key', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), (bytes, context) => {
      const plain = Buffer.from(bytes)
      const sealed = vault.sealBytes(plain, context)
      expect(sealed.toString('latin1', 0, 15)).toBe('aes-256-gcm:k1:')
      expect(vault.openBytes(sealed, context).equals(plain)).toBe(true)
      expect(() => vault.openBytes(sealed, `${context}.`)).toThrow('changed or belongs')
    }),
  )
  for (const broken of ['', 'no head at all', 'aes-256-gcm:k1:', 'rot13:k1:abc', 'hmac-sha256:k1:abc'])
    expect(() => vault.openBytes(Buffer.from(broken), 'c'), broken).toThrow()
})

test('sealing the same value twice gives two texts', () => {
  expect(vault.seal('13812341234', 'a')).not.toBe(vault.seal('13812341234', 'a'))
})

test('another context does not open it', () => {
  const sealed = vault.seal('13812341234', 'identity.people.phone')
  expect(() => vault.open(sealed, 'identity.people.idNumber')).toThrow(
    expect.objectContaining({ code: 'notAuthentic' }),
  )
})

test('a change of any byte is noticed', () => {
  const sealed = vault.seal('13812341234', 'c')
  const [suite, id, body = ''] = sealed.split(':')
  const bytes = Buffer.from(body, 'base64url')
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes)
    changed[index] = (changed[index] ?? 0) ^ 1
    const text = `${suite}:${id}:${changed.toString('base64url')}`
    expect(() => vault.open(text, 'c')).toThrow(expect.objectContaining({ code: 'notAuthentic' }))
  }
})

test('a key id that is swapped for another is noticed', () => {
  const grown = makeVault(addKey(ring, 'aes-256-gcm', at))
  const swapped = vault.seal('plain', 'c').replace(':k1:', ':k2:')
  expect(() => grown.open(swapped, 'c')).toThrow(expect.objectContaining({ code: 'notAuthentic' }))
})

test.each([
  ['', 'malformed'],
  ['plain text', 'malformed'],
  ['aes-256-gcm:k1:', 'malformed'],
  ['aes-256-gcm:k1:AAAA', 'malformed'],
  ['aes-256-gcm:k1:AAAA:more', 'malformed'],
  ['hmac-sha256:k1:AAAA', 'malformed'],
  ['aes-256-gcm:k9:AAAA', 'unknownKey'],
  ['rot13:k1:AAAA', 'unknownKey'],
])('%j is refused as %s', (sealed, code) => {
  expect(() => vault.open(sealed, 'c')).toThrow(expect.objectContaining({ code }))
})

test('after rotation old values open, new ones use the new key, and a look-up finds both', () => {
  const sealed = vault.seal('plain', 'c')
  const hashed = vault.hash('13812341234', 'c')
  const rotated = makeVault(addKey(addKey(ring, 'aes-256-gcm', at), 'hmac-sha256', at))
  expect(rotated.open(sealed, 'c')).toBe('plain')
  expect(rotated.seal('plain', 'c')).toMatch(/^aes-256-gcm:k2:/)
  expect(rotated.hashes('13812341234', 'c')).toEqual([rotated.hash('13812341234', 'c'), hashed])
  expect([rotated.isCurrent(sealed), rotated.isCurrent(hashed)]).toEqual([false, false])
  expect(rotated.isCurrent(rotated.hash('x', 'c'))).toBe(true)
})

test('a removed key is named, so that the operator can put it back', () => {
  const sealed = vault.seal('plain', 'c')
  const without = makeVault(addKey(ring, 'aes-256-gcm', at).filter((key) => key !== ring[0]))
  expect(() => without.open(sealed, 'c')).toThrow(/aes-256-gcm:k1/)
})

test('hashes are equal for equal values in one context only, and differ under another ring', () => {
  expect(vault.hash('13812341234', 'a')).toBe(vault.hash('13812341234', 'a'))
  expect(vault.hash('13812341234', 'a')).not.toBe(vault.hash('13812341234', 'b'))
  expect(vault.hash('b', 'a')).not.toBe(vault.hash('', 'ab'))
  expect(makeVault(makeKeyRing(at)).hash('13812341234', 'a')).not.toBe(vault.hash('13812341234', 'a'))
})

test('tokens have the asked length and do not repeat', () => {
  const tokens = new Set(Array.from({ length: 100 }, () => vault.token(32)))
  expect(tokens.size).toBe(100)
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
})

test('a ring survives being written and read', () => {
  expect(readKeyRing(writeKeyRing(ring))).toEqual(ring)
})

test.each([
  ['not JSON', /not JSON/],
  ['{}', /no list/],
  ['{"keys":[]}', /no key for aes-256-gcm/],
  ['{"keys":[{"id":"k1","suite":"aes-256-gcm"}]}', /needs id, suite and secret/],
  ['{"keys":[{"id":"k1","suite":"aes-256-gcm","secret":"AAAA"}]}', /3 bytes instead of 32/],
  ['{"keys":[{"id":"k1","suite":"rot13","secret":"AAAA"}]}', /No suite/],
  [writeKeyRing([...ring, ...ring]), /twice/],
])('the ring %s is refused', (text, message) => {
  expect(() => readKeyRing(text)).toThrow(message)
})
