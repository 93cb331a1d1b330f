// The whole city before it is in any hub: a function of the seed alone.
import { drawGeography, type Geography } from './geography.ts'
import { mapSpots, type Spots } from './history/spots.ts'
import { type DemoOrganisation, makeOrganisations } from './organisations.ts'
import { type DemoPerson, makePeople } from './people.ts'
import { randomStream } from './random.ts'

/** What the demo's records name as their source. */
export const SOURCE = 'shancheng'

export interface CityPlan {
  seed: string
  city: Geography
  spots: Spots
  organisations: DemoOrganisation[]
  people: DemoPerson[]
}

export function planCity(seed: string): CityPlan {
  const city = drawGeography(seed)
  const spots = mapSpots(randomStream(seed, 'spots'), city)
  const organisations = makeOrganisations(seed, city.regions)
  return { seed, city, spots, organisations, people: makePeople(seed, organisations, spots.troubled.code) }
}
