// What people name when they say where: parks, schools, markets, hospitals, housing compounds, service stations.
import { itemAt, type Random } from '../random.ts'
import type { Address } from './addresses.ts'
import { spline } from './curves.ts'
import { placeNamer } from './names.ts'
import { distance, type Point } from './plane.ts'

export type PlaceKind =
  | 'park'
  | 'square'
  | 'school'
  | 'market'
  | 'hospital'
  | 'station'
  | 'library'
  | 'service-station'
  | 'compound'
  | 'office'

export interface Place {
  kind: PlaceKind
  name: string
  address: string
  aliases: string[]
  at: Point
  /** Parks and squares also have an area. */
  area?: Point[]
}

export interface Neighbourhood {
  level: 'district' | 'street' | 'community'
  name: string
  /** Answers a point on land within it. */
  somewhere(random: Random): Point
}

export function drawPlaces(
  random: Random,
  neighbourhoods: readonly Neighbourhood[],
  addresses: readonly Address[],
): Place[] {
  const nameOf = placeNamer(random)
  const places: Place[] = []
  const add = (kind: PlaceKind, name: string, at: Point, aliases: string[] = [], area?: Point[]) => {
    places.push({ kind, name, address: nearestAddress(addresses, at), aliases, at, ...(area && { area }) })
  }
  for (const { level, name, somewhere } of neighbourhoods) {
    const base = name.replace(/(社区|村|街道|镇|区)$/, '')
    const here = () => somewhere(random)
    if (level === 'district') {
      add('hospital', `${base}人民医院`, here())
      add('office', `${name}政务服务中心`, here(), [`${base}办事大厅`])
      add('library', `${base}图书馆`, here())
      add('station', `${base}客运站`, here(), [`${base}汽车站`])
    } else if (level === 'street') {
      const park = here()
      add('park', `${nameOf()}公园`, park, [], garden(random, park, random.between(0.16, 0.3)))
      const square = here()
      add('square', `${base}广场`, square, [], garden(random, square, 0.1))
      add('market', `${base}农贸市场`, here(), [`${base}菜场`])
      add('school', `${base}中学`, here())
      add('hospital', `${base}卫生服务中心`, here())
      add('office', `${name}办事处`.replace('镇办事处', '镇人民政府'), here())
    } else {
      add('service-station', `${name}服务站`, here(), [`${base}便民服务站`])
      if (random.chance(0.55)) add('school', `${base}${random.pick(['小学', '小学', '幼儿园'])}`, here())
      if (random.chance(0.35)) add('market', `${base}${random.pick(['菜场', '便民市场', '夜市'])}`, here())
      if (random.chance(0.3)) {
        const at = here()
        add('park', `${base}${random.pick(['口袋公园', '游园', '绿地'])}`, at, [], garden(random, at, 0.09))
      }
      for (let count = random.whole(2, 4); count > 0; count--) {
        add(
          'compound',
          `${nameOf()}${random.pick(['苑', '里', '花园', '公寓', '家园', '新村', '府'])}`,
          here(),
        )
      }
    }
  }
  return places
}

/** The text of the nearest house number. */
export function nearestAddress(addresses: readonly Address[], at: Point): string {
  let best = itemAt(addresses, 0)
  for (const address of addresses) if (distance(address.at, at) < distance(best.at, at)) best = address
  return best.text
}

function garden(random: Random, middle: Point, radius: number): Point[] {
  const points = Array.from({ length: 9 }, (_, step): Point => {
    const angle = (step / 9) * 2 * Math.PI
    const reach = radius * random.between(0.7, 1.15)
    return [middle[0] + reach * Math.cos(angle), middle[1] + reach * Math.sin(angle)]
  })
  return spline(points, true, 5)
}
