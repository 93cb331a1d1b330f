// Who may call a route, and where a person's word counts. Deny by default: a route without access does not start.

export interface Grant {
  role: string
  permissions: string[]
  organisationId: string | null
  /** Ids from the root, `id1/id2/`. Null: every organisation. */
  organisationPath: string | null
  /** Region codes from the root, `99/9901/`. Null: everywhere. */
  regionPath: string | null
}

export interface Principal {
  /** The person's id; null for an anonymous caller and for the hub itself. */
  id: string | null
  kind: 'person' | 'anonymous' | 'system'
  account: string | null
  name: string
  organisationId: string | null
  grants: Grant[]
  /** The session that carried the request, where there is one. */
  sessionId?: string | null
}

export type Access = { kind: 'anyone' } | { kind: 'signedIn' } | { kind: 'permission'; permission: string }

export const anyone: Access = { kind: 'anyone' }
export const signedIn: Access = { kind: 'signedIn' }

export function permitted(permission: string): Access {
  return { kind: 'permission', permission }
}

export const anonymous: Principal = {
  id: null,
  kind: 'anonymous',
  account: null,
  name: '',
  organisationId: null,
  grants: [],
}

/** The hub acting by itself: timers, reactions, imports. It may do what rules tell it to. */
export const system: Principal = { ...anonymous, kind: 'system', name: 'system' }

export function can(principal: Principal, permission: string): boolean {
  return principal.kind === 'system' || grantsFor(principal, permission).length > 0
}

export function grantsFor(principal: Principal, permission: string): Grant[] {
  return principal.grants.filter((grant) => grant.permissions.includes(permission))
}

/** How the actor of an action is written down: the person's id, `system` or `anonymous`. */
export function actorOf(principal: Principal): string {
  return principal.id ?? principal.kind
}
