// The interchangeable suites. A city under other rules (GM/T: SM4, SM3) adds one here; whatever was sealed before
// still opens, because every ciphertext and digest names its suite and key.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { vaultError } from './vault-error.ts'

interface Named {
  readonly name: string
  /** Length of the suite's keys in bytes. */
  readonly keyBytes: number
}

/** Authenticated encryption. `bound` is authenticated but not stored: the same bytes must be given to open. */
export interface SealingSuite extends Named {
  readonly use: 'seal'
  seal(key: Buffer, plain: Buffer, bound: Buffer): Buffer
  /** Throws VaultError 'notAuthentic' when key, bytes or `bound` are not those of `seal`. */
  open(key: Buffer, sealed: Buffer, bound: Buffer): Buffer
}

/** Keyed digest: equal values have equal digests, and nobody without the key can try values out. */
export interface HashingSuite extends Named {
  readonly use: 'hash'
  hash(key: Buffer, message: Buffer): Buffer
}

export type Suite = SealingSuite | HashingSuite

const nonceBytes = 12
const tagBytes = 16

/** NIST SP 800-38D; a random 96-bit nonce stands before the ciphertext, the tag after it. */
const aes256gcm: SealingSuite = {
  name: 'aes-256-gcm',
  use: 'seal',
  keyBytes: 32,
  seal(key, plain, bound) {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(bound)
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  open(key, sealed, bound) {
    if (sealed.length < nonceBytes + tagBytes) throw vaultError('malformed', 'The sealed value is too short')
    const nonce = sealed.subarray(0, nonceBytes)
    const tag = sealed.subarray(-tagBytes)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    decipher.setAAD(bound).setAuthTag(tag)
    try {
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
    } catch {
      throw vaultError('notAuthentic', 'The sealed value was changed or belongs to another context')
    }
  },
}

/** RFC 2104 with SHA-256. */
const hmacSha256: HashingSuite = {
  name: 'hmac-sha256',
  use: 'hash',
  keyBytes: 32,
  hash: (key, message) => createHmac('sha256', key).update(message).digest(),
}

export const suites: readonly Suite[] = [aes256gcm, hmacSha256]

/** Throws VaultError 'unknownSuite'. */
export function getSuite(name: string): Suite {
  const suite = suites.find((each) => each.name === name)
  if (!suite) throw vaultError('unknownSuite', `No suite is named ${name}`)
  return suite
}
