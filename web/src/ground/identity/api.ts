// The calls about organisations, people, roles and the record.

import type { GrantView, NewGrant } from '../../../../src/ground/identity/grants/schema.ts'
import type {
  NewOrganisation,
  OrganisationChange,
  OrganisationTree,
  OrganisationView,
} from '../../../../src/ground/identity/organisations/schema.ts'
import type {
  NewPerson,
  PersonChange,
  PersonSearch,
  PersonView,
} from '../../../../src/ground/identity/people/schema.ts'
import type { NewRole, RoleChange, RoleView } from '../../../../src/ground/identity/roles/schema.ts'
import type { SessionItem } from '../../../../src/ground/identity/sessions/schema.ts'
import { call, get, post } from '../../kernel/api.ts'
import { endpoints } from '../../kernel/paths.ts'
import { getAll } from '../parts/pages.ts'

export type { GrantView, OrganisationTree, OrganisationView, PersonView, RoleView, SessionItem }
export type Permission = { name: string; words: { zh: string; en: string } }
export interface FreshPassword {
  account: string
  password: string
}

export function fetchTree(signal?: AbortSignal): Promise<OrganisationTree[]> {
  return get<{ items: OrganisationTree[] }>(endpoints.organisationTree(), signal).then(({ items }) => items)
}

export function fetchOrganisation(id: string, signal?: AbortSignal): Promise<OrganisationView> {
  return get(endpoints.organisation(id), signal)
}

export function addOrganisation(body: NewOrganisation, idempotencyKey: string): Promise<OrganisationView> {
  return post(endpoints.organisations({}), body, { idempotencyKey })
}

export function changeOrganisation(
  id: string,
  version: number,
  body: OrganisationChange,
): Promise<OrganisationView> {
  return call('PATCH', endpoints.organisation(id), { body, version })
}

export function fetchPerson(id: string, signal?: AbortSignal): Promise<PersonView> {
  return get(endpoints.person(id), signal)
}

export function searchPeople(body: PersonSearch): Promise<PersonView[]> {
  return post<{ items: PersonView[] }>(endpoints.peopleSearch(), body).then(({ items }) => items)
}

export function addPerson(body: NewPerson, idempotencyKey: string): Promise<PersonView> {
  return post(endpoints.people(), body, { idempotencyKey })
}

export function changePerson(id: string, version: number, body: PersonChange): Promise<PersonView> {
  return call('PATCH', endpoints.person(id), { body, version })
}

export function giveAccount(id: string, account: string): Promise<FreshPassword> {
  return post(endpoints.personDo(id, 'account'), { account })
}

export function resetPassword(id: string): Promise<FreshPassword> {
  return call('POST', endpoints.personDo(id, 'account/password'))
}

export function closeAccount(id: string, disabled: boolean): Promise<void> {
  return call('PATCH', endpoints.personDo(id, 'account'), { body: { disabled } })
}

export function openPerson(id: string, reason: string): Promise<PersonView> {
  return post(endpoints.personDo(id, 'unmask'), { reason })
}

export function exportPerson(id: string, reason: string): Promise<unknown> {
  return post(endpoints.personDo(id, 'export'), { reason })
}

export function erasePerson(id: string, reason: string): Promise<void> {
  return post(endpoints.personDo(id, 'erase'), { reason })
}

export function fetchGrants(personId: string, signal?: AbortSignal): Promise<GrantView[]> {
  return getAll<GrantView>((cursor) => endpoints.grants({ personId, cursor, limit: 100 }), signal)
}

export function giveRole(body: NewGrant, idempotencyKey: string): Promise<GrantView> {
  return post(endpoints.grants(), body, { idempotencyKey })
}

export function takeRole(id: string): Promise<void> {
  return call('DELETE', endpoints.grant(id))
}

export function fetchSessions(personId: string, signal?: AbortSignal): Promise<SessionItem[]> {
  return get<{ items: SessionItem[] }>(endpoints.sessions({ personId }), signal).then(({ items }) => items)
}

export function endSession(id: string): Promise<void> {
  return call('DELETE', endpoints.sessionOf(id))
}

export function fetchRoles(signal?: AbortSignal): Promise<RoleView[]> {
  return get<{ items: RoleView[] }>(endpoints.roles(), signal).then(({ items }) => items)
}

export function fetchPermissions(signal?: AbortSignal): Promise<Permission[]> {
  return get<{ items: Permission[] }>(endpoints.permissions(), signal).then(({ items }) => items)
}

export function addRole(body: NewRole, idempotencyKey: string): Promise<RoleView> {
  return post(endpoints.roles(), body, { idempotencyKey })
}

export function changeRole(code: string, version: number, body: RoleChange): Promise<RoleView> {
  return call('PATCH', endpoints.role(code), { body, version })
}
