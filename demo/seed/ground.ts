// The city's ground in the hub: regions and grids, components, places with their addresses.
import {
  linkRegions,
  type RegionInput,
  defaultStandard as regionStandard,
  saveComponents,
  savePlaces,
  saveRegions,
} from '../../src/ground/space/index.ts'
import type { Hub } from '../../src/kernel/hub/index.ts'
import { STANDARD } from '../component-kinds.ts'
import { districtNamesInEnglish, type Geography, toLonLat } from '../geography.ts'
import type { DemoOrganisation } from '../organisations.ts'
import { SOURCE } from '../plan.ts'
import { type Part, saveAll } from './batches.ts'

export async function layRegions(hub: Hub, { regions }: Geography, part: Part): Promise<void> {
  const english = districtNamesInEnglish()
  const inputs = regions.map(
    ({ code, level, name, parent, polygon }): RegionInput => ({
      code,
      level,
      name,
      nameEn: english.get(name) ?? null,
      parent,
      geometry: polygon,
    }),
  )
  await saveAll(hub, inputs, 150, (tx, some) => saveRegions(tx, regionStandard, some), part)
  await hub.db.tx((tx) => linkRegions(tx, regionStandard))
}

export async function placeComponents(
  hub: Hub,
  { components }: Geography,
  organisations: readonly DemoOrganisation[],
  part: Part,
): Promise<void> {
  const names = new Map(organisations.map(({ code, name }) => [code, name.zh]))
  const inputs = components.map(({ at, gridCode, id, kind, road }) => {
    const [lon, lat] = toLonLat(at)
    const owner = names.get(kind.owner) ?? names.get(`${kind.owner}-${gridCode.slice(0, 6)}`) ?? null
    return {
      id,
      major: kind.major,
      minor: kind.minor,
      name: kind.name.zh,
      owner,
      lon,
      lat,
      properties: { road },
    }
  })
  await saveAll(hub, inputs, 1000, (tx, some) => saveComponents(tx, STANDARD, some), part)
}

export async function placePlaces(hub: Hub, city: Geography, part: Part): Promise<void> {
  const { addresses, places } = city
  const inDistrict = (at: (typeof addresses)[number]['at'], text: string) =>
    `${city.regionByCode.get(city.gridAt(at)?.slice(0, 6) ?? '')?.name ?? ''}${text}`
  const inputs = [
    ...places.map(({ address, aliases, at, kind, name }, index) => {
      const [lon, lat] = toLonLat(at)
      const text = inDistrict(at, address)
      return { externalId: `place-${index + 1}`, kind, name, address: text, aliases, lon, lat }
    }),
    ...addresses.map(({ at, road, text }) => {
      const [lon, lat] = toLonLat(at)
      const address = inDistrict(at, text)
      return {
        externalId: `address-${text}`,
        kind: 'address',
        name: text,
        address,
        lon,
        lat,
        properties: { road },
      }
    }),
  ]
  await saveAll(hub, inputs, 1000, (tx, some) => savePlaces(tx, SOURCE, some), part)
}
