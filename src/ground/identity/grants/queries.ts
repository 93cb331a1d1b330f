// Grants in the database. A grant is never deleted: revoked ones answer "who could do this then".
import { empty, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import type { GrantView } from './schema.ts'

export interface GrantRow {
  id: string
  personId: string
  role: string
  permissions: string[]
  everything: boolean
  organisationId: string | null
  organisationName: string | null
  organisationPath: string | null
  regionPath: string | null
  grantedAt: Date
  endsAt: Date | null
}

const selected = sql`
  SELECT g.id, g.person_id AS "personId", g.role, r.permissions, r.everything, g.organisation_id AS "organisationId",
    o.name AS "organisationName", o.path AS "organisationPath", g.region_path AS "regionPath",
    g.granted_at AS "grantedAt", g.ends_at AS "endsAt"
  FROM identity.role_grant g
  JOIN identity.role r ON r.code = g.role
  LEFT JOIN identity.organisation o ON o.id = g.organisation_id
  WHERE g.revoked_at IS NULL`

function inForce(tx: Tx): Sql {
  return sql`(g.ends_at IS NULL OR g.ends_at > ${tx.now})`
}

export function grantsOf(tx: Tx, personId: string): Promise<GrantRow[]> {
  return tx.rows<GrantRow>(
    sql`${selected} AND ${inForce(tx)} AND g.person_id = ${personId}::uuid ORDER BY g.id`,
  )
}

export function findGrant(tx: Tx, id: string): Promise<GrantRow | undefined> {
  return tx.first<GrantRow>(sql`${selected} AND ${inForce(tx)} AND g.id = ${id}::uuid`)
}

export interface GrantFilter {
  personId?: string
  role?: string
  organisationId?: string
  scope: Sql
  after?: string
  limit: number
}

/** The columns that a scope condition for `listGrants` compares. */
export const grantPlace = { organisationPath: sql`o.path`, regionPath: sql`g.region_path` }

export function listGrants(tx: Tx, filter: GrantFilter): Promise<GrantRow[]> {
  const { after, limit, organisationId, personId, role, scope } = filter
  return tx.rows<GrantRow>(sql`
    ${selected} AND ${inForce(tx)} AND ${scope}
      ${personId ? sql`AND g.person_id = ${personId}::uuid` : empty}
      ${role ? sql`AND g.role = ${role}` : empty}
      ${organisationId ? sql`AND g.organisation_id = ${organisationId}::uuid` : empty}
      ${after ? sql`AND g.id > ${after}::uuid` : empty}
    ORDER BY g.id LIMIT ${limit}`)
}

export type GrantToInsert = Pick<
  GrantRow,
  'id' | 'personId' | 'role' | 'organisationId' | 'regionPath' | 'endsAt'
>

export async function insertGrants(tx: Tx, grants: readonly GrantToInsert[]): Promise<void> {
  await tx.run(sql`
    INSERT INTO identity.role_grant (id, person_id, role, organisation_id, region_path, granted_at, ends_at)
    SELECT id, "personId", role, "organisationId", "regionPath", ${tx.now}::timestamptz, "endsAt"
    FROM jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) AS given(id uuid, "personId" uuid, role text,
      "organisationId" uuid, "regionPath" text, "endsAt" timestamptz)`)
}

export function revokeGrant(tx: Tx, id: string): Promise<number> {
  return tx.run(sql`UPDATE identity.role_grant SET revoked_at = ${tx.now} WHERE id = ${id}::uuid`)
}

export function revokeGrantsOf(tx: Tx, personId: string): Promise<number> {
  return tx.run(sql`
    UPDATE identity.role_grant SET revoked_at = ${tx.now} WHERE person_id = ${personId}::uuid AND revoked_at IS NULL`)
}

/**
 * Whether a person can administer everything without this grant or this person. Locks the role, so that the last two
 * administrators cannot remove each other at once.
 */
export async function hasOtherAdministrator(
  tx: Tx,
  except: { grantId?: string; personId?: string },
): Promise<boolean> {
  await tx.rows(sql`SELECT code FROM identity.role WHERE everything ORDER BY code FOR UPDATE`)
  return hasAdministrator(tx, except)
}

export async function hasAdministrator(
  tx: Tx,
  except: { grantId?: string; personId?: string } = {},
): Promise<boolean> {
  const other = await tx.first(sql`
    SELECT g.id FROM identity.role_grant g
    JOIN identity.role r ON r.code = g.role AND r.everything
    JOIN identity.account a ON a.person_id = g.person_id AND NOT a.disabled
    WHERE g.revoked_at IS NULL AND ${inForce(tx)} AND g.organisation_id IS NULL AND g.region_path IS NULL
      AND g.id IS DISTINCT FROM ${except.grantId ?? null}::uuid
      AND g.person_id IS DISTINCT FROM ${except.personId ?? null}::uuid
    LIMIT 1`)
  return other !== undefined
}

export function viewOf(grant: GrantRow): GrantView {
  return {
    ...grant,
    grantedAt: grant.grantedAt.toISOString(),
    endsAt: grant.endsAt?.toISOString() ?? null,
  }
}
