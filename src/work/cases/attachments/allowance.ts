// How many photos one caller may send: many at once, then as many as time gives back. A person who is signed in has their
// own allowance, so that an office behind one address is not one caller; everybody else shares that of their network.

import { networkOf } from '../../../ground/identity/index.ts'
import type { Principal } from '../../../kernel/access/index.ts'
import type { Vault } from '../../../kernel/crypto/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { errors } from './errors.ts'
import limits from './limits.json' with { type: 'json' }

const context = 'cases.attachment.caller'

export interface Allowance {
  atOnce: number
  perHour: number
}

/** What is left at `now` of an allowance of which `leftOver` was left at `at`. */
export function leftAt(
  { at, leftOver }: { leftOver: number; at: Date },
  now: Date,
  { atOnce, perHour }: Allowance,
): number {
  const hours = Math.max(0, now.getTime() - at.getTime()) / 3_600_000
  return Math.min(atOnce, leftOver + hours * perHour)
}

/** Seconds until one more may be sent. */
export function waitFor(left: number, { perHour }: Allowance): number {
  return Math.max(1, Math.ceil(((1 - left) * 3600) / perHour))
}

/** @throws attachments.tooMany with Retry-After */
export async function takeAllowance(tx: Tx, vault: Vault, { id }: Principal, address: string): Promise<void> {
  const allowance = id ? limits.allowance.person : limits.allowance.address
  const key = vault.hash(id ? `person:${id}` : `address:${networkOf(address)}`, context)
  await tx.run(sql`
    INSERT INTO cases.attachment_allowance (key, left_over, at) VALUES (${key}, ${allowance.atOnce}, ${tx.now})
    ON CONFLICT (key) DO NOTHING`)
  const before = await tx.one<{ leftOver: number; at: Date }>(sql`
    SELECT left_over AS "leftOver", at FROM cases.attachment_allowance WHERE key = ${key} FOR UPDATE`)
  const left = leftAt(before, tx.now, allowance)
  if (left < 1) {
    const seconds = waitFor(left, allowance)
    throw errors.tooMany({ seconds }, { headers: { 'retry-after': String(seconds) } })
  }
  await tx.run(sql`
    UPDATE cases.attachment_allowance SET left_over = ${left - 1}, at = ${tx.now} WHERE key = ${key}`)
}

/** Whoever has their whole allowance again need not be remembered. */
export async function forgetAllowances(tx: Tx): Promise<void> {
  const hours = Object.values(limits.allowance).map(({ atOnce, perHour }) => atOnce / perHour)
  const before = new Date(tx.now.getTime() - Math.max(...hours) * 3_600_000)
  await tx.run(sql`DELETE FROM cases.attachment_allowance WHERE at < ${before}`)
}
