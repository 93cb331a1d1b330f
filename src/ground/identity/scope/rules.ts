// Where a grant counts. A grant reaches what lies at or below its organisation and its region; without one it reaches
// everything. So null in a target ("everything", or "belongs nowhere") is reached by an unlimited grant only.
import { can, type Grant, grantsFor, type Principal } from '../../../kernel/access/index.ts'

export interface Place {
  /** `id1/id2/`, or null. */
  organisationPath: string | null
  /** `99/9901/`, or null. */
  regionPath: string | null
}

export const everywhere: Place = { organisationPath: null, regionPath: null }

export function reaches(grant: Place, target: Place): boolean {
  return holds(grant.organisationPath, target.organisationPath) && holds(grant.regionPath, target.regionPath)
}

function holds(scope: string | null, path: string | null): boolean {
  return scope === null || path?.startsWith(scope) === true
}

/** Whether the principal has the permission at that place. */
export function mayAt(principal: Principal, permission: string, target: Place): boolean {
  if (principal.kind === 'system') return true
  return (
    can(principal, permission) && grantsFor(principal, permission).some((grant) => reaches(grant, target))
  )
}

/** The first permission of the list that the principal lacks at that place: nobody gives what they do not hold. */
export function findLacking(
  principal: Principal,
  permissions: readonly string[],
  target: Place,
): string | undefined {
  return permissions.find((permission) => !mayAt(principal, permission, target))
}

/** Grants without those that another one covers: fewer conditions for a query. */
export function widest(grants: readonly Grant[]): Place[] {
  return grants.filter(
    (grant, index) =>
      !grants.some(
        (other, at) => at !== index && reaches(other, grant) && (at < index || !reaches(grant, other)),
      ),
  )
}
