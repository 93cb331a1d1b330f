// The keys, newest last. Kept outside the database, so that a copy of the database alone tells nobody's telephone.
import { randomBytes } from 'node:crypto'
import { getSuite, suites } from './suite.ts'
import { vaultError } from './vault-error.ts'

export interface Key {
  id: string
  suite: string
  secret: Buffer
  /** ISO 8601, by the hub's clock. */
  createdAt: string
}

export type KeyRing = readonly Key[]

/** One fresh key for every suite. */
export function makeKeyRing(at: Date): KeyRing {
  return suites.reduce<KeyRing>((ring, suite) => addKey(ring, suite.name, at), [])
}

/** The ring with a fresh key of the suite, which new values use from now on; older keys stay to open older values. */
export function addKey(ring: KeyRing, suite: string, at: Date): KeyRing {
  const { keyBytes } = getSuite(suite)
  const id = `k${ring.filter((key) => key.suite === suite).length + 1}`
  return [...ring, { id, suite, secret: randomBytes(keyBytes), createdAt: at.toISOString() }]
}

/** Throws VaultError 'unknownKey'. */
export function currentKey(ring: KeyRing, suite: string): Key {
  const key = ring.findLast((each) => each.suite === suite)
  if (!key) throw vaultError('unknownKey', `The key ring has no key for ${suite}`)
  return key
}

/** Throws VaultError 'unknownKey'. */
export function getKey(ring: KeyRing, suite: string, id: string): Key {
  const key = ring.find((each) => each.suite === suite && each.id === id)
  if (!key) throw vaultError('unknownKey', `The key ring has no key ${suite}:${id}; was an old key removed?`)
  return key
}

/** The text of keys.json: `{"keys":[{"id","suite","secret" (base64url),"createdAt"}]}`. */
export function writeKeyRing(ring: KeyRing): string {
  const keys = ring.map((key) => ({ ...key, secret: key.secret.toString('base64url') }))
  return `${JSON.stringify({ keys }, null, 2)}\n`
}

/** Reads what `writeKeyRing` wrote. Throws VaultError 'badKeyRing' and says which key is wrong, never its secret. */
export function readKeyRing(text: string): KeyRing {
  const keys = parseKeys(text).map(readKey)
  const names = new Set(keys.map((key) => `${key.suite}:${key.id}`))
  if (names.size < keys.length) throw vaultError('badKeyRing', 'The key ring names a key twice')
  for (const suite of suites) currentKey(keys, suite.name)
  return keys
}

function parseKeys(text: string): unknown[] {
  let ring: unknown
  try {
    ring = JSON.parse(text)
  } catch {
    throw vaultError('badKeyRing', 'The key ring is not JSON')
  }
  const keys = (ring as { keys?: unknown } | null)?.keys
  if (!Array.isArray(keys)) throw vaultError('badKeyRing', 'The key ring has no list "keys"')
  return keys
}

function readKey(entry: unknown, index: number): Key {
  const { id, suite, secret, createdAt } = (entry ?? {}) as Record<string, unknown>
  if (
    typeof id !== 'string' ||
    !/^[a-z0-9-]+$/.test(id) ||
    typeof suite !== 'string' ||
    typeof secret !== 'string'
  ) {
    throw vaultError('badKeyRing', `Key ${index + 1} of the key ring needs id, suite and secret`)
  }
  const bytes = Buffer.from(secret, 'base64url')
  if (bytes.length !== getSuite(suite).keyBytes) {
    throw vaultError(
      'badKeyRing',
      `Key ${suite}:${id} has ${bytes.length} bytes instead of ${getSuite(suite).keyBytes}`,
    )
  }
  return { id, suite, secret: bytes, createdAt: typeof createdAt === 'string' ? createdAt : '' }
}
