// Somebody reports something: a resident by phone or on the portal, or a grid worker on the round.
import { anonymous, type Principal } from '../../src/kernel/access/index.ts'
import { sql, type Tx } from '../../src/kernel/db/index.ts'
import type { Hub } from '../../src/kernel/hub/index.ts'
import { fileCase, type Receipt, type ReportInput } from '../../src/work/cases/index.ts'
import { CATEGORIES, keyOf } from '../categories.ts'
import { demandFor, HOURS } from '../history/demand.ts'
import { residents } from '../history/reporters.ts'
import { kindsFor, saySpot } from '../history/spots.ts'
import { itemAt, type Random, randomStream } from '../random.ts'
import { writeReport } from '../texts.ts'
import type { Cast } from './cast.ts'
import { localHour } from './pace.ts'

export interface KnownPlace {
  name: string
  kind: string
  address: string | null
  regionPath: string | null
  lng: number
  lat: number
}

export function knownPlaces(tx: Tx, source: string): Promise<KnownPlace[]> {
  return tx.rows<KnownPlace>(sql`
    SELECT name, kind, address, region_path AS "regionPath", ST_X(geometry) AS lng, ST_Y(geometry) AS lat
    FROM space.public_place WHERE source = ${source} ORDER BY id`)
}

const PEOPLE = residents(randomStream('live', 'residents'))

export async function reportSomething(
  hub: Hub,
  random: Random,
  cast: Cast,
  places: readonly KnownPlace[],
): Promise<Receipt> {
  const hour = localHour(hub.clock.now())
  const category = random.weighted(CATEGORIES, ({ code }) => {
    const { shape, weight } = demandFor(code)
    return weight * itemAt(HOURS[shape], hour)
  })
  const condition = random.weighted(category.conditions, ({ urgent }) => (urgent ? 0.35 : 1))
  const kinds = kindsFor(category.code)
  const fitting = kinds ? places.filter(({ kind }) => kinds.includes(kind)) : places
  const place = random.pick(fitting.length > 0 ? fitting : places)
  const channel = random.weighted(['portal', 'phone', 'grid'], (way) => (way === 'phone' ? 0.25 : 0.4))
  const where = saySpot(random, place.name, place.kind === 'address')
  const report: ReportInput = {
    ...writeReport(random, category.code, condition.key, where, channel === 'grid'),
    category: keyOf(category),
    condition: condition.key,
    point: { lng: place.lng, lat: place.lat },
    ...(place.address && { address: place.address }),
  }
  const principal = caller()
  const own = channel === 'grid' || (channel === 'portal' && principal.id !== null)
  return fileCase(hub, { principal }, { ...report, channel, ...(!own && { reporter: random.pick(PEOPLE) }) })

  function caller(): Principal {
    if (channel === 'phone') return cast.anyone(random, 'dispatcher')
    if (channel === 'grid') return cast.gridWorkerAt(place.regionPath) ?? anonymous
    return random.chance(0.06) ? cast.anyone(random, 'resident') : anonymous
  }
}
