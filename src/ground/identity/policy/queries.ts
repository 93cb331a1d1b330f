// The sign-in policy in force: what the place set, over what the hub came with.
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { type SignInPolicy, shippedPolicy } from './schema.ts'

const name = 'sign-in'

export interface VersionedPolicy {
  policy: SignInPolicy
  /** 0 while nothing was changed here. */
  version: number
}

export async function getPolicy(tx: Tx): Promise<VersionedPolicy> {
  const row = await tx.first<{ value: Partial<SignInPolicy>; version: number }>(
    sql`SELECT value, version FROM identity.policy WHERE name = ${name}`,
  )
  return { policy: { ...shippedPolicy, ...row?.value }, version: row?.version ?? 0 }
}

export async function savePolicy(tx: Tx, policy: SignInPolicy): Promise<number> {
  const { version } = await tx.one<{ version: number }>(sql`
    INSERT INTO identity.policy (name, value, version, changed_at)
    VALUES (${name}, ${JSON.stringify(policy)}::jsonb, 1, ${tx.now})
    ON CONFLICT (name) DO UPDATE
      SET value = excluded.value, version = identity.policy.version + 1, changed_at = excluded.changed_at
    RETURNING version`)
  return version
}
