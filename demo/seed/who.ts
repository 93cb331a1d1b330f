// Organisations and people of the city in the hub, each with the role and the scope that their day needs.
import {
  type CreatedStaff,
  createStaff,
  ensureOrganisations,
  type WantedOrganisation,
} from '../../src/ground/identity/index.ts'
import type { Hub } from '../../src/kernel/hub/index.ts'
import { STANDARD } from '../component-kinds.ts'
import type { OrganisationKind } from '../organisations.ts'
import type { CityPlan } from '../plan.ts'

const KINDS: Record<OrganisationKind, WantedOrganisation['kind']> = {
  government: 'government',
  department: 'department',
  team: 'team',
  company: 'enterprise',
  street: 'street',
  community: 'community',
}

/** Ids by code. */
export async function foundOrganisations(
  hub: Hub,
  { city, organisations }: CityPlan,
): Promise<Map<string, string>> {
  const wanted = organisations.map(({ code, kind, name, parent, regionCode }) => ({
    code,
    kind: KINDS[kind],
    name: name.zh,
    parent,
    regionPath: city.regionByCode.get(regionCode)?.path ?? null,
  }))
  const made = await hub.db.tx((tx) => ensureOrganisations(tx, { standard: STANDARD, organisations: wanted }))
  return new Map([...made].map(([code, { id }]) => [code, id]))
}

/** By key. */
export async function employPeople(
  hub: Hub,
  { city, people }: CityPlan,
  organisations: ReadonlyMap<string, string>,
): Promise<Map<string, CreatedStaff>> {
  const staff = people.map(({ key, name, organisation, role, scope, signsIn }) => {
    const organisationId = organisation === null ? null : (organisations.get(organisation) ?? null)
    const regionPath =
      typeof scope === 'object' ? (city.regionByCode.get(scope.regionCode)?.path ?? null) : null
    return {
      name,
      role,
      account: signsIn ? key : null,
      organisationId,
      scope: { organisationId: scope === 'organisation' ? organisationId : null, regionPath },
    }
  })
  const made = await createStaff(hub, staff)
  return new Map(people.flatMap(({ key }, index) => entry(key, made[index])))
}

function entry<T>(key: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[key, value]]
}
