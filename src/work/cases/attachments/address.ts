// A signed address opens one photo for about an hour, without a session and without the code that leads to the case.
import { timingSafeEqual } from 'node:crypto'
import type { Vault } from '../../../kernel/crypto/index.ts'
import limits from './limits.json' with { type: 'json' }

const context = 'cases.attachment.address'
const step = 1_800

/** Unix seconds. The same for half an hour, so that a page that is read again keeps its addresses. */
export function addressUntil(now: Date): number {
  const seconds = now.getTime() / 1000
  return Math.ceil(seconds / step) * step + limits.addressLivesMinutes * 60
}

export function signatureOf(vault: Vault, id: string, until: number): string {
  return vault.hash(said(id, until), context)
}

export function isSigned(
  vault: Vault,
  { id, signature, until }: { id: string; until: number; signature: string },
  now: Date,
): boolean {
  if (until * 1000 <= now.getTime()) return false
  const given = Buffer.from(signature)
  return vault.hashes(said(id, until), context).some((hash) => {
    const known = Buffer.from(hash)
    return known.length === given.length && timingSafeEqual(known, given)
  })
}

function said(id: string, until: number): string {
  return `${id} ${until}`
}
