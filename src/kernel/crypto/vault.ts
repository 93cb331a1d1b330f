// Seals what must be read again (telephones, identity numbers) and hashes what must only be found again.
// Every result names its suite and key, so that keys can be rotated and suites replaced without a flag day.
import { randomBytes } from 'node:crypto'
import { currentKey, getKey, type Key, type KeyRing } from './key-ring.ts'
import { getSuite, type HashingSuite, type SealingSuite } from './suite.ts'
import { vaultError } from './vault-error.ts'

export interface Vault {
  /** `aes-256-gcm:k1:…`. `context` names the column ('identity.people.phone'); opening needs the same one. */
  seal(plain: string, context: string): string
  /** Throws VaultError 'notAuthentic' for another context or changed bytes, 'unknownKey', 'malformed'. */
  open(sealed: string, context: string): string
  /** The same for bytes, as of a photo: `aes-256-gcm:k1:` stands before them. */
  sealBytes(plain: Buffer, context: string): Buffer
  /** Throws as `open` does. */
  openBytes(sealed: Buffer, context: string): Buffer
  /** `hmac-sha256:k1:…` under the newest key: what to store. */
  hash(value: string, context: string): string
  /** The hash under every key of the ring, newest first: what to look for (`hash = ANY(…)`) while keys rotate. */
  hashes(value: string, context: string): string[]
  /** Whether a sealed value or hash is under the newest key of its suite. */
  isCurrent(stored: string): boolean
  /** Random bytes, base64url. */
  token(bytes: number): string
}

const sealing = 'aes-256-gcm'
const hashing = 'hmac-sha256'

export function makeVault(ring: KeyRing): Vault {
  function hashUnder(key: Key, value: string, context: string): string {
    const head = `${key.suite}:${key.id}`
    const digest = hashingSuite(key.suite).hash(
      key.secret,
      Buffer.concat([binding(head, context), utf8(value)]),
    )
    return `${head}:${digest.toString('base64url')}`
  }

  return {
    seal(plain, context) {
      const { head, sealed } = sealUnder(currentKey(ring, sealing), utf8(plain), context)
      return `${head}:${sealed.toString('base64url')}`
    },
    open(sealed, context) {
      const { suite, id, body } = parts(sealed)
      return openUnder(getKey(ring, suite, id), Buffer.from(body, 'base64url'), context).toString('utf8')
    },
    sealBytes(plain, context) {
      const { head, sealed } = sealUnder(currentKey(ring, sealing), plain, context)
      return Buffer.concat([utf8(`${head}:`), sealed])
    },
    openBytes(sealed, context) {
      const end = sealed.indexOf(':', sealed.indexOf(':') + 1)
      const { suite, id } = parts(sealed.toString('latin1', 0, end + 1))
      return openUnder(getKey(ring, suite, id), sealed.subarray(end + 1), context)
    },
    hash: (value, context) => hashUnder(currentKey(ring, hashing), value, context),
    hashes: (value, context) =>
      ring
        .filter((key) => getSuite(key.suite).use === 'hash')
        .reverse()
        .map((key) => hashUnder(key, value, context)),
    isCurrent(stored) {
      const { suite, id } = parts(stored)
      return currentKey(ring, getSuite(suite).use === 'seal' ? sealing : hashing) === getKey(ring, suite, id)
    },
    token: (bytes) => randomBytes(bytes).toString('base64url'),
  }
}

function sealUnder(key: Key, plain: Buffer, context: string): { head: string; sealed: Buffer } {
  const head = `${key.suite}:${key.id}`
  return { head, sealed: sealingSuite(key.suite).seal(key.secret, plain, binding(head, context)) }
}

function openUnder({ id, secret, suite }: Key, sealed: Buffer, context: string): Buffer {
  return sealingSuite(suite).open(secret, sealed, binding(`${suite}:${id}`, context))
}

/** Head and context with the context's length before it: no two pairs give the same bytes. */
function binding(head: string, context: string): Buffer {
  const bytes = utf8(context)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([utf8(head), length, bytes])
}

function parts(stored: string): { suite: string; id: string; body: string } {
  const [suite, id, body, ...rest] = stored.split(':')
  if (!suite || !id || body === undefined || rest.length > 0) {
    throw vaultError('malformed', 'A sealed value has the form suite:key:text')
  }
  return { suite, id, body }
}

function sealingSuite(name: string): SealingSuite {
  const suite = getSuite(name)
  if (suite.use !== 'seal') throw vaultError('malformed', `${name} cannot be opened`)
  return suite
}

function hashingSuite(name: string): HashingSuite {
  const suite = getSuite(name)
  if (suite.use !== 'hash') throw vaultError('malformed', `${name} does not hash`)
  return suite
}

function utf8(text: string): Buffer {
  return Buffer.from(text, 'utf8')
}
