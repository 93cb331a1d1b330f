import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPassword, hashPassword, isOutdated } from './password.ts'
import { passwordFault } from './password-rules.ts'

test.each([
  ['short', 'At least 10'],
  ['ninechars', 'At least 10'],
  ['x'.repeat(129), 'At most 128'],
  ['the-li.lei-2026', 'account name'],
  ['LI.LEI-2026!!', 'account name'],
  ['password123456', 'Too common'],
  ['P@ssw0rd2024!', 'Too common'],
  ['1234567890', 'Too common'],
  ['0987654321', 'Too common'],
  ['abcdefghijkl', 'Too common'],
  ['aaaaaaaaaaaa', 'Too common'],
  ['1212121212', 'Too common'],
  ['20260302112233', 'Too common'],
  ['qwertyuiop1', 'Too common'],
  ['woaini13141314', 'Too common'],
  ['Admin@2024!!', 'Too common'],
])('%s is refused', (password, reason) => {
  expect(passwordFault(password, 'li.lei', 10)?.en).toContain(reason)
})

test.each(['correct horse battery', '桥头那棵老槐树今年又开花了', 'tR4-vault-92kd', 'kJ8_dh3-Qw'])(
  '%s is taken',
  (password) => {
    expect(passwordFault(password, 'li.lei', 10)).toBeNull()
  },
)

test('random passwords are taken', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 15, maxLength: 15 }), (bytes) => {
      fc.pre(new Set(bytes).size > 12)
      expect(passwordFault(Buffer.from(bytes).toString('base64url'), 'li.lei', 10)).toBeNull()
    }),
  )
})

test('a stored password is argon2id with the parameters of today', async () => {
  const stored = await hashPassword('correct horse battery')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(isOutdated(stored)).toBe(false)
  expect(isOutdated(stored.replace('t=2', 't=1'))).toBe(true)
  expect(await checkPassword(stored, 'correct horse battery')).toBe(true)
  expect(await checkPassword(stored, 'correct horse batterz')).toBe(false)
})

test('nobody’s password is never right', async () => {
  expect(await checkPassword(undefined, 'nobody has this account')).toBe(false)
})

test('composed and decomposed characters are one password', async () => {
  expect(await checkPassword(await hashPassword('café-café-café'), 'cafe\u0301-cafe\u0301-cafe\u0301')).toBe(
    true,
  )
})
