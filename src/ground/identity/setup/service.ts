// The first administrator of an empty hub, by a link that works once: whoever starts the hub sees it, nobody else.
import { audit } from '../../../kernel/audit/index.ts'
import type { Vault } from '../../../kernel/crypto/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { insertStaff, prepareStaff } from '../accounts/staff.ts'
import { ofOne } from '../accounts/staff-checks.ts'
import { errors } from '../errors.ts'
import { hasAdministrator, hasOtherAdministrator } from '../grants/queries.ts'
import { getPolicy } from '../policy/queries.ts'
import type { Setup } from './schema.ts'

const context = 'identity.setup'
const tokenBytes = 32

/** Replaces the link that was printed before. Throws identity.setupDone once there is an administrator. */
export async function createSetupToken(tx: Tx, { vault }: { vault: Vault }): Promise<string> {
  if (await hasAdministrator(tx)) throw errors.setupDone()
  const { policy } = await getPolicy(tx)
  const token = vault.token(tokenBytes)
  const endsAt = new Date(tx.now.getTime() + policy.setupHours * 3_600_000)
  await tx.run(sql`DELETE FROM identity.setup_token`)
  await tx.run(
    sql`INSERT INTO identity.setup_token (token_hash, ends_at) VALUES (${vault.hash(token, context)}, ${endsAt})`,
  )
  return token
}

/** Throws identity.setupToken, identity.setupDone; 422 on `account` or `password`. */
export async function setUp(hub: Hub, { account, name, password, token }: Setup): Promise<void> {
  await hub.db.tx((tx) => demandToken(tx, hub.vault, token))
  const prepared = await prepareStaff(hub, [{ role: 'admin', account, name, password }], ofOne)
  await hub.db.tx(async (tx) => {
    await demandToken(tx, hub.vault, token)
    if (await hasOtherAdministrator(tx, {})) throw errors.setupDone()
    await tx.run(sql`DELETE FROM identity.setup_token`)
    for (const { personId } of await insertStaff(tx, prepared, ofOne)) {
      await audit(tx, { actor: personId, action: 'identity.set-up', subject: personId })
    }
  })
}

async function demandToken(tx: Tx, vault: Vault, token: string): Promise<void> {
  const known = await tx.first(sql`
    SELECT token_hash FROM identity.setup_token
    WHERE token_hash = ANY(${vault.hashes(token, context)}::text[]) AND ends_at > ${tx.now} FOR UPDATE`)
  if (!known) throw errors.setupToken()
}
