// Whoever reported: sealed for calling back, hashed for finding, and a code by which anybody who holds it may follow.
import type { Vault } from '../../../kernel/crypto/index.ts'
import type { Content } from '../store/content.ts'
import type { NewReporter } from '../store/insert.ts'

export const sealing = {
  name: 'cases.reporter.name',
  phone: 'cases.reporter.phone',
  words: 'cases.reporter.words',
  follow: 'cases.reporter.follow',
}

export interface GivenReporter {
  name?: string | undefined
  phone?: string | undefined
  personId?: string | undefined
  /** The texts as written, where the case keeps them shortened. */
  words?: Content | undefined
  followCode?: string | undefined
}

export function sealReporter(
  vault: Vault,
  { followCode, name, personId, phone, words }: GivenReporter,
): NewReporter {
  const digits = phone && plainPhone(phone)
  return {
    personId: personId ?? null,
    nameSealed: name ? vault.seal(name, sealing.name) : null,
    phoneSealed: digits ? vault.seal(digits, sealing.phone) : null,
    phoneHash: digits ? vault.hash(digits, sealing.phone) : null,
    wordsSealed: words ? vault.seal(JSON.stringify(words), sealing.words) : null,
    followHash: followCode ? vault.hash(plainCode(followCode), sealing.follow) : null,
  }
}

/** Digits with a leading + where there was one; spaces and hyphens do not count. */
export function plainPhone(phone: string): string {
  return phone.replace(/[^\d+]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
}

/** Letters that are easily taken for others do not occur (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eight characters, 40 bits: `7KQ4-M2XD`. */
export function newFollowCode(vault: Vault): string {
  const bytes = Buffer.from(vault.token(8), 'base64url')
  const letters = [...bytes].map((byte) => alphabet[byte % 32]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** What was typed, as it is compared: O is 0, I and L are 1, small letters and hyphens do not matter. */
export function plainCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}
