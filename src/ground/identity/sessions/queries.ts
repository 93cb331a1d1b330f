// Sessions in the database. A token is never stored, only its keyed hash: a copy of the table signs nobody in.
import type { Vault } from '../../../kernel/crypto/index.ts'
import { empty, sql, type Tx } from '../../../kernel/db/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import type { SignInPolicy } from '../policy/schema.ts'

const context = 'identity.session'
const addressContext = 'identity.session.address'
const tokenBytes = 32
/** A session's last use is written down at most this often. */
const seenEvery = 60_000

export interface Origin {
  address: string
  agent: string | undefined
}

export interface Session {
  id: string
  personId: string
  address: string | null
  agent: string | null
  createdAt: Date
  seenAt: Date
  endsAt: Date
}

/** Opens a session; the token is known to the caller alone. */
export async function startSession(
  tx: Tx,
  vault: Vault,
  policy: SignInPolicy,
  personId: string,
  { address, agent }: Origin,
): Promise<string> {
  const token = vault.token(tokenBytes)
  const endsAt = new Date(tx.now.getTime() + policy.sessionLongest * 1000)
  await tx.run(sql`
    INSERT INTO identity.session
      (id, person_id, token_hash, address_sealed, agent, idle_seconds, created_at, seen_at, ends_at)
    VALUES (${newId(tx.now)}, ${personId}, ${vault.hash(token, context)}, ${vault.seal(address, addressContext)},
      ${agent?.slice(0, 200) ?? null}, ${policy.sessionIdle}, ${tx.now}, ${tx.now}, ${endsAt})`)
  return token
}

export interface Caller {
  sessionId: string
  seenAt: Date
  personId: string
  account: string
  name: string
  organisationId: string | null
  grants: {
    role: string
    permissions: string[]
    everything: boolean
    organisationId: string | null
    organisationPath: string | null
    regionPath: string | null
  }[]
}

/** Who holds the token, with what they may do: one query by a unique index. Nothing for an ended session. */
export async function findCaller(tx: Tx, vault: Vault, token: string): Promise<Caller | undefined> {
  const caller = await tx.first<Caller>(sql`
    SELECT s.id AS "sessionId", s.seen_at AS "seenAt", s.person_id AS "personId", a.account,
      coalesce(d.name, a.account) AS name, p.organisation_id AS "organisationId", coalesce(g.grants, '[]') AS grants
    FROM identity.session s
    JOIN identity.account a ON a.person_id = s.person_id AND NOT a.disabled
    JOIN identity.person p ON p.id = s.person_id
    LEFT JOIN identity.personal d ON d.person_id = s.person_id
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('role', r.role, 'permissions', r.permissions, 'everything', r.everything,
        'organisationId', r.organisation_id, 'organisationPath', r.organisation_path, 'regionPath', r.region_path)
        ORDER BY r.id) AS grants
      FROM identity.public_grant r
      WHERE r.person_id = s.person_id AND (r.ends_at IS NULL OR r.ends_at > ${tx.now})) g ON true
    WHERE s.token_hash = ANY(${vault.hashes(token, context)}::text[]) AND s.ends_at > ${tx.now}
      AND s.seen_at + make_interval(secs => s.idle_seconds) > ${tx.now}`)
  if (caller && tx.now.getTime() - caller.seenAt.getTime() >= seenEvery) {
    await tx.run(sql`UPDATE identity.session SET seen_at = ${tx.now} WHERE id = ${caller.sessionId}::uuid`)
  }
  return caller
}

export async function sessionsOf(tx: Tx, vault: Vault, personId: string): Promise<Session[]> {
  const rows = await tx.rows<Omit<Session, 'address'> & { addressSealed: string | null }>(sql`
    SELECT id, person_id AS "personId", address_sealed AS "addressSealed", agent, created_at AS "createdAt",
      seen_at AS "seenAt", ends_at AS "endsAt"
    FROM identity.session
    WHERE person_id = ${personId}::uuid AND ends_at > ${tx.now}
      AND seen_at + make_interval(secs => idle_seconds) > ${tx.now}
    ORDER BY created_at, id`)
  return rows.map(({ addressSealed, ...row }) => ({
    ...row,
    address: addressSealed && vault.open(addressSealed, addressContext),
  }))
}

export async function findSessionOwner(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.first<{ personId: string }>(
    sql`SELECT person_id AS "personId" FROM identity.session WHERE id = ${id}::uuid`,
  )
  return row?.personId
}

export function endSession(tx: Tx, id: string): Promise<number> {
  return tx.run(sql`DELETE FROM identity.session WHERE id = ${id}::uuid`)
}

/** All sessions of a person, or all but one. */
export function endSessionsOf(tx: Tx, personId: string, except?: string): Promise<number> {
  return tx.run(sql`
    DELETE FROM identity.session
    WHERE person_id = ${personId}::uuid ${except ? sql`AND id <> ${except}::uuid` : empty}`)
}
