// Giving and taking roles. Nobody gives, or takes, what they do not hold there themselves.
import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import { errors } from '../errors.ts'
import { findOrganisation } from '../organisations/queries.ts'
import { findPlace } from '../people/place.ts'
import { declaredPermissions } from '../permissions.ts'
import { findRole } from '../roles/queries.ts'
import { demandAt, demandHolds, demandRegion } from '../scope/guard.ts'
import { everywhere } from '../scope/rules.ts'
import {
  findGrant,
  type GrantRow,
  grantsOf,
  hasOtherAdministrator,
  insertGrants,
  revokeGrant,
} from './queries.ts'
import type { NewGrant } from './schema.ts'

export async function giveRole(hub: Hub, tx: Tx, principal: Principal, input: NewGrant): Promise<GrantRow> {
  const { organisationId = null, personId, regionPath = null } = input
  const person = await findPlace(tx, personId)
  if (!person) throw fieldProblem([{ field: 'personId', message: words.noPerson }])
  demandAt(principal, 'identity.write', person)
  const role = await findRole(tx, input.role)
  if (!role) throw fieldProblem([{ field: 'role', message: words.noRole }])
  const organisation = organisationId === null ? undefined : await findOrganisation(tx, organisationId)
  if (organisationId !== null && !organisation?.active) {
    throw fieldProblem([{ field: 'organisationId', message: words.noOrganisation }])
  }
  await demandRegion(tx, regionPath, 'regionPath')
  const endsAt = input.endsAt ? new Date(input.endsAt) : null
  if (endsAt && endsAt <= tx.now) throw fieldProblem([{ field: 'endsAt', message: words.past }])
  const target = { organisationPath: organisation?.path ?? null, regionPath }
  demandAt(principal, 'identity.write', target)
  demandHolds(principal, permissionsOf(hub, role), target)
  const id = newId(tx.now)
  await insertGrants(tx, [{ id, personId, role: role.code, organisationId, regionPath, endsAt }])
  const data = { grant: id, role: role.code, organisationId, regionPath }
  await audit(tx, { actor: actorOf(principal), action: 'identity.grant', subject: personId, data })
  const grant = await findGrant(tx, id)
  if (!grant) throw errors.noGrant()
  return grant
}

/** Throws identity.noGrant, identity.outOfScope, identity.aboveYou, identity.lastAdministrator. */
export async function takeRoleBack(hub: Hub, tx: Tx, principal: Principal, id: string): Promise<void> {
  const grant = await findGrant(tx, id)
  if (!grant) throw errors.noGrant()
  demandAt(principal, 'identity.write', grant)
  demandHolds(principal, permissionsOf(hub, grant), grant)
  if (isAdministration(grant) && !(await hasOtherAdministrator(tx, { grantId: id })))
    throw errors.lastAdministrator()
  await revokeGrant(tx, id)
  const data = { grant: id, role: grant.role }
  await audit(tx, { actor: actorOf(principal), action: 'identity.revoke', subject: grant.personId, data })
}

/**
 * That the principal may act on another person's account: what the person may do, the principal must be able to give.
 * Otherwise a new password for an administrator would be a way up.
 */
export async function demandOutranks(
  hub: Hub,
  tx: Tx,
  principal: Principal,
  personId: string,
): Promise<void> {
  for (const grant of await grantsOf(tx, personId)) demandHolds(principal, permissionsOf(hub, grant), grant)
}

/** Throws identity.lastAdministrator when nobody could administer the hub without this person. */
export async function demandAnotherAdministrator(tx: Tx, personId: string): Promise<void> {
  const grants = await grantsOf(tx, personId)
  if (grants.some(isAdministration) && !(await hasOtherAdministrator(tx, { personId }))) {
    throw errors.lastAdministrator()
  }
}

export function permissionsOf(hub: Hub, role: { permissions: string[]; everything: boolean }): string[] {
  const declared = declaredPermissions(hub.modules)
  return role.everything ? [...declared.keys()] : role.permissions.filter((name) => declared.has(name))
}

function isAdministration({ everything, organisationId, regionPath }: GrantRow): boolean {
  const unlimited = organisationId === everywhere.organisationPath && regionPath === everywhere.regionPath
  return everything && unlimited
}

const words = {
  noPerson: { zh: '没有这个人员', en: 'There is no such person' },
  noRole: { zh: '没有这个角色', en: 'There is no such role' },
  noOrganisation: { zh: '没有这个组织，或已停用', en: 'There is no such organisation, or it is not active' },
  past: { zh: '应在现在之后', en: 'This must be in the future' },
} satisfies Record<string, Text>
