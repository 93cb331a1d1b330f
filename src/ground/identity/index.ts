// Who: organisations, people, roles with scopes, accounts and sessions.
import type { Module } from '../../kernel/module/index.ts'
import { organisationRoutes } from './organisations/routes.ts'
import { permissions } from './permissions.ts'
import { policyRoutes } from './policy/routes.ts'
import { roleRoutes } from './roles/routes.ts'

export {
  type EnsuredOrganisation,
  ensureOrganisations,
  type WantedOrganisation,
} from './organisations/ensure.ts'
export { seedRoles } from './roles/queries.ts'
export { shippedRoles } from './roles/shipped.ts'
export { withinScope } from './scope/filter.ts'
export { everywhere, mayAt, type Place, reaches } from './scope/rules.ts'

import type { FastifyRequest } from 'fastify'
import { anonymous, type Principal } from '../../kernel/access/index.ts'
import type { Hub } from '../../kernel/hub/index.ts'

export async function authenticate(_hub: Hub, _request: FastifyRequest): Promise<Principal> {
  return anonymous
}

export const manifest: Module = {
  name: 'identity',
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  routes: [...organisationRoutes, ...roleRoutes, ...policyRoutes],
}
