// The first administrator of an empty hub, by a link that works once: whoever starts the hub sees it, nobody else.
import { audit } from '../../../kernel/audit/index.ts'
import type { Vault } from '../../../kernel/crypto/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { insertWithRole } from '../accounts/create.ts'
import { hashPassword } from '../accounts/password.ts'
import { demandGoodPassword } from '../accounts/password-rules.ts'
import { errors } from '../errors.ts'
import { hasOtherAdministrator } from '../grants/queries.ts'
import { getPolicy } from '../policy/queries.ts'
import type { Setup } from './schema.ts'

const context = 'identity.setup'
const tokenBytes = 32

/** Replaces the link that was printed before. Throws identity.setupDone once there is an administrator. */
export async function createSetupToken(tx: Tx, { vault }: { vault: Vault }): Promise<string> {
  if (await hasOtherAdministrator(tx)) throw errors.setupDone()
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
  const { policy } = await hub.db.tx(async (tx) => {
    await demandToken(tx, hub.vault, token)
    return getPolicy(tx)
  })
  demandGoodPassword(password, account, policy.passwordLength)
  const passwordHash = await hashPassword(password)
  await hub.db.tx(async (tx) => {
    await demandToken(tx, hub.vault, token)
    if (await hasOtherAdministrator(tx)) throw errors.setupDone()
    const personId = await insertWithRole(hub, tx, { role: 'admin', account, name, passwordHash })
    await tx.run(sql`DELETE FROM identity.setup_token`)
    await audit(tx, { actor: personId, action: 'identity.set-up', subject: personId })
  })
}

async function demandToken(tx: Tx, vault: Vault, token: string): Promise<void> {
  const known = await tx.first(sql`
    SELECT token_hash FROM identity.setup_token
    WHERE token_hash = ANY(${vault.hashes(token, context)}::text[]) AND ends_at > ${tx.now} FOR UPDATE`)
  if (!known) throw errors.setupToken()
}
