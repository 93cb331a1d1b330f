// Organisations to choose from.
import { get } from '../../../kernel/api.ts'
import { endpoints } from '../../../kernel/paths.ts'

export interface OrganisationChoice {
  id: string
  name: string
}

export function findOrganisations(q: string, signal?: AbortSignal): Promise<OrganisationChoice[]> {
  return get<{ items: OrganisationChoice[] }>(
    endpoints.organisations({ q, active: true, limit: 30 }),
    signal,
  ).then(({ items }) => items)
}

export function nameOrganisation(id: string, signal?: AbortSignal): Promise<string> {
  return get<{ name: string }>(endpoints.organisation(id), signal).then(({ name }) => name)
}
