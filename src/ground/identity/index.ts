// Who: organisations, people, roles with scopes, accounts and sessions.
import type { Module } from '../../kernel/module/index.ts'
import { accountRoutes } from './accounts/routes.ts'
import { grantRoutes } from './grants/routes.ts'
import { planTidying, tidyDaily } from './jobs.ts'
import { organisationRoutes } from './organisations/routes.ts'
import { eraseWhenDue } from './people/retention.ts'
import { peopleRoutes } from './people/routes.ts'
import { permissions } from './permissions.ts'
import { policyRoutes } from './policy/routes.ts'
import { recordRoutes } from './records/routes.ts'
import { seedRoles } from './roles/queries.ts'
import { roleRoutes } from './roles/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { setupRoutes } from './setup/routes.ts'

export { type CreatedAccount, createAccount, type NewAccount } from './accounts/create.ts'
export type { NewStaff } from './accounts/new-staff.ts'
export { hasAccounts } from './accounts/queries.ts'
export {
  type CreatedStaff,
  createStaff,
  insertStaff,
  type PreparedStaff,
  prepareStaff,
} from './accounts/staff.ts'
export {
  type EnsuredOrganisation,
  ensureOrganisations,
  type WantedOrganisation,
} from './organisations/ensure.ts'
export { declaredPermissions } from './permissions.ts'
export { seedRoles } from './roles/queries.ts'
export { type ShippedRole, shippedRoles } from './roles/shipped.ts'
export { withinScope } from './scope/filter.ts'
export { everywhere, mayAt, type Place, reaches, widest } from './scope/rules.ts'
export { authenticate } from './sessions/authenticate.ts'
export { networkOf } from './sessions/throttle-rules.ts'
export { createSetupToken } from './setup/service.ts'

export const manifest: Module = {
  name: 'identity',
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  routes: [
    ...sessionRoutes,
    ...setupRoutes,
    ...organisationRoutes,
    ...peopleRoutes,
    ...accountRoutes,
    ...roleRoutes,
    ...grantRoutes,
    ...policyRoutes,
    ...recordRoutes,
  ],
  jobs: [eraseWhenDue, tidyDaily],
  async start(hub) {
    await hub.db.tx(async (tx) => {
      await seedRoles(tx)
      await planTidying(tx, tx.now)
    })
    return async () => {}
  },
}
