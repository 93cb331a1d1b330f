// People with a role, and most with an account, made at once: for the command line, the demo and the set-up link.
// Passwords are hashed before the transaction, which then only speaks to the database.
import { audit } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import { insertGrants } from '../grants/queries.ts'
import { insertNamed } from '../people/queries.ts'
import { getPolicy } from '../policy/queries.ts'
import { seedRoles } from '../roles/queries.ts'
import type { NewStaff } from './new-staff.ts'
import { hashPassword } from './password.ts'
import { insertAccounts } from './queries.ts'
import { randomPassword } from './rules.ts'
import { demandAllMade, demandKnown, inList, staffFaults } from './staff-checks.ts'

export interface PreparedStaff extends NewStaff {
  password: string
  passwordHash: string | null
}

export interface CreatedStaff {
  personId: string
  name: string
  role: string
  account: string | null
  /** In the clear, this once; null without an account. */
  password: string | null
}

/** All of them or none. 422 on `staff/N/…`; throws identity.accountTaken. */
export async function createStaff(hub: Hub, staff: readonly NewStaff[]): Promise<CreatedStaff[]> {
  const prepared = await prepareStaff(hub, staff)
  return hub.db.tx((tx) => insertStaff(tx, prepared))
}

/** Outside a transaction: checks names and passwords, makes missing passwords, hashes them. */
export async function prepareStaff(
  hub: Hub,
  staff: readonly NewStaff[],
  fieldName = inList,
): Promise<PreparedStaff[]> {
  const { policy } = await hub.db.tx(getPolicy)
  const wrong = staff.flatMap((one, index) =>
    staffFaults(one, policy.passwordLength).map(({ field, message }) => ({
      field: fieldName(index, field),
      message,
    })),
  )
  if (wrong.length > 0) throw fieldProblem(wrong)
  return Promise.all(
    staff.map(async (one) => {
      const password = one.password ?? randomPassword(hub.vault)
      return { ...one, password, passwordHash: one.account === null ? null : await hashPassword(password) }
    }),
  )
}

/** In the caller's transaction. The roles that the hub comes with are there afterwards. */
export async function insertStaff(
  tx: Tx,
  staff: readonly PreparedStaff[],
  fieldName = inList,
): Promise<CreatedStaff[]> {
  await seedRoles(tx)
  const rows = staff.map((one) => ({ ...one, personId: newId(tx.now), scope: scopeOf(one) }))
  await demandKnown(tx, rows, fieldName)
  await insertNamed(
    tx,
    rows.map(({ name, organisationId = null, personId }) => ({
      id: personId,
      name: name.trim(),
      organisationId,
    })),
  )
  const accounts = rows.flatMap(({ account, passwordHash, personId }) =>
    account === null || passwordHash === null ? [] : [{ personId, account, passwordHash }],
  )
  demandAllMade(await insertAccounts(tx, accounts), rows, fieldName)
  await insertGrants(
    tx,
    rows.map(({ personId, role, scope }) => ({ id: newId(tx.now), personId, role, ...scope, endsAt: null })),
  )
  const entry = { actor: 'system', action: 'identity.create-account' }
  await audit(
    tx,
    ...rows.map(({ personId, role, scope }) => ({ ...entry, subject: personId, data: { role, ...scope } })),
  )
  return rows.map(({ account, name, password, personId, role }) => ({
    personId,
    name,
    role,
    account,
    password: account === null ? null : password,
  }))
}

function scopeOf({ organisationId = null, scope = { organisationId } }: NewStaff) {
  return { organisationId: scope.organisationId ?? null, regionPath: scope.regionPath ?? null }
}
