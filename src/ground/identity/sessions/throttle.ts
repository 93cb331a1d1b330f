// Counts sign-in attempts for the account and for the address, known or not, under keyed hashes.
import type { Vault } from '../../../kernel/crypto/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { accountKey } from '../accounts/rules.ts'
import { errors } from '../errors.ts'
import type { SignInPolicy } from '../policy/schema.ts'
import { type Attempts, countFailure, type Limits, networkOf, waitOf } from './throttle-rules.ts'

const context = 'identity.attempt'

export interface Attempt {
  accountKey: string
  addressKey: string
}

/** Counts the attempt as failed until `forgive` says otherwise. Throws identity.tooManyAttempts with Retry-After. */
export async function takeAttempt(
  tx: Tx,
  vault: Vault,
  policy: SignInPolicy,
  { account, address }: { account: string; address: string },
): Promise<Attempt> {
  const attempt = {
    accountKey: vault.hash(`account:${accountKey(account)}`, context),
    addressKey: vault.hash(`address:${networkOf(address)}`, context),
  }
  const before = await lockAttempts(tx, attempt)
  const wait = Math.max(...[...before.values()].map((attempts) => waitOf(attempts, tx.now)))
  if (wait > 0) throw errors.tooManyAttempts({ seconds: wait }, { headers: { 'retry-after': String(wait) } })
  await saveAttempts(tx, [
    [attempt.accountKey, countFailure(before.get(attempt.accountKey), tx.now, limitsOf(policy, 'account'))],
    [attempt.addressKey, countFailure(before.get(attempt.addressKey), tx.now, limitsOf(policy, 'address'))],
  ])
  return attempt
}

/** The attempt was a good one: the account starts anew; the address only gets this attempt back. */
export async function forgive(tx: Tx, { accountKey: account, addressKey }: Attempt): Promise<void> {
  await tx.run(sql`DELETE FROM identity.attempt WHERE key = ${account}`)
  await tx.run(sql`
    UPDATE identity.attempt SET failures = greatest(failures - 1, 0), blocked_until = NULL WHERE key = ${addressKey}`)
}

async function lockAttempts(
  tx: Tx,
  { accountKey: account, addressKey }: Attempt,
): Promise<Map<string, Attempts>> {
  const keys = [account, addressKey]
  await tx.run(sql`
    INSERT INTO identity.attempt (key, failures, last_at)
    SELECT key, 0, ${tx.now}::timestamptz FROM unnest(${keys}::text[]) AS key ORDER BY key
    ON CONFLICT (key) DO NOTHING`)
  const rows = await tx.rows<Attempts & { key: string }>(sql`
    SELECT key, failures, last_at AS "lastAt", blocked_until AS "blockedUntil" FROM identity.attempt
    WHERE key = ANY(${keys}::text[]) ORDER BY key FOR UPDATE`)
  return new Map(rows.map(({ key, ...attempts }) => [key, attempts]))
}

async function saveAttempts(tx: Tx, entries: [string, Attempts][]): Promise<void> {
  for (const [key, { blockedUntil, failures, lastAt }] of entries) {
    await tx.run(sql`
      UPDATE identity.attempt SET failures = ${failures}, last_at = ${lastAt}, blocked_until = ${blockedUntil}
      WHERE key = ${key}`)
  }
}

function limitsOf(policy: SignInPolicy, what: 'account' | 'address'): Limits {
  const { firstDelay, forgetAfter, freeFailuresPerAccount, freeFailuresPerAddress, longestDelay } = policy
  const freeFailures = what === 'account' ? freeFailuresPerAccount : freeFailuresPerAddress
  return { freeFailures, firstDelay, longestDelay, forgetAfter }
}
