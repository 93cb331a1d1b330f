// From a request to a principal: what every route's access is judged by.
import type { FastifyRequest } from 'fastify'
import { anonymous, type Principal } from '../../../kernel/access/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { permissionsOf } from '../grants/service.ts'
import { tokenOf } from './cookie.ts'
import { type Caller, findCaller } from './queries.ts'

/** Anonymous without a session, and with one that has ended. */
export async function authenticate(hub: Hub, request: FastifyRequest): Promise<Principal> {
  const token = tokenOf(request)
  if (!token) return anonymous
  const caller = await hub.db.tx((tx) => findCaller(tx, hub.vault, token))
  return caller ? principalOf(hub, caller) : anonymous
}

export function principalOf(hub: Hub, caller: Caller): Principal {
  const { account, grants, name, organisationId, personId, sessionId } = caller
  return {
    id: personId,
    kind: 'person',
    account,
    name,
    organisationId,
    sessionId,
    grants: grants.map(({ everything, permissions, ...where }) => ({
      ...where,
      permissions: permissionsOf(hub, { everything, permissions }),
    })),
  }
}
