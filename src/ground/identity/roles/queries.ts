// Roles in the database.
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { errors } from '../errors.ts'
import type { RoleView } from './schema.ts'
import { type ShippedRole, shippedRoles } from './shipped.ts'

const columns = sql`code, name, permissions, everything, version`

/**
 * Makes the shipped roles, and brings those up to date that nobody has changed here. Safe to repeat.
 */
export async function seedRoles(tx: Tx, roles: readonly ShippedRole[] = shippedRoles): Promise<void> {
  const rows = roles.map((role) => ({ ...role, everything: role.everything === true }))
  await tx.run(sql`
    INSERT INTO identity.role AS r (code, name, permissions, everything, as_shipped, version, changed_at)
    SELECT code, name, permissions, everything, true, 1, ${tx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS given(code text, name jsonb, permissions text[], everything boolean)
    ORDER BY code
    ON CONFLICT (code) DO UPDATE
      SET name = excluded.name, permissions = excluded.permissions, everything = excluded.everything,
        version = r.version + 1, changed_at = excluded.changed_at
      WHERE r.as_shipped AND (r.name, r.permissions, r.everything)
        IS DISTINCT FROM (excluded.name, excluded.permissions, excluded.everything)`)
}

export function listRoles(tx: Tx): Promise<RoleView[]> {
  return tx.rows<RoleView>(sql`SELECT ${columns} FROM identity.role ORDER BY code`)
}

export function findRole(tx: Tx, code: string): Promise<RoleView | undefined> {
  return tx.first<RoleView>(sql`SELECT ${columns} FROM identity.role WHERE code = ${code}`)
}

/** Locks the role for a change. Throws identity.noRole. */
export async function takeRole(tx: Tx, code: string): Promise<RoleView> {
  const role = await tx.first<RoleView>(
    sql`SELECT ${columns} FROM identity.role WHERE code = ${code} FOR UPDATE`,
  )
  if (!role) throw errors.noRole({ role: code })
  return role
}

/** False when the code is taken. */
export async function insertRole(tx: Tx, role: RoleView): Promise<boolean> {
  const { code, name, permissions, version } = role
  const made = await tx.run(sql`
    INSERT INTO identity.role (code, name, permissions, everything, as_shipped, version, changed_at)
    VALUES (${code}, ${JSON.stringify(name)}::jsonb, ${permissions}::text[], false, false, ${version}, ${tx.now})
    ON CONFLICT (code) DO NOTHING`)
  return made === 1
}

export async function updateRole(tx: Tx, { code, name, permissions, version }: RoleView): Promise<void> {
  await tx.run(sql`
    UPDATE identity.role SET name = ${JSON.stringify(name)}::jsonb, permissions = ${permissions}::text[],
      as_shipped = false, version = ${version}, changed_at = ${tx.now}
    WHERE code = ${code}`)
}
