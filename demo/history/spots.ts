// Where reports come from: communities differ, some corners are hot spots, and one community has a trouble
// that grows during the last weeks.
import type { DemoCategory } from '../categories.ts'
import type { Component, DemoRegion, Geography, Point } from '../geography.ts'
import { toLonLat } from '../geography.ts'
import { itemAt, type Random } from '../random.ts'

export interface Spot {
  /** As people say it: 霁禾路12号门前. */
  where: string
  address: string
  point: { lng: number; lat: number }
  regionPath: string
  gridCode: string
}

interface Corner {
  at: Point
  name: string
  address: string
  /** Kind of the place; a house on a road is an `address`. */
  kind: string
}

interface Quarter {
  region: DemoRegion
  weight: number
  corners: Corner[]
  components: Component[]
}

export interface Spots {
  quarters: Quarter[]
  /** The community whose trouble grows. */
  troubled: DemoRegion
  find(random: Random, category: DemoCategory, within?: DemoRegion): Spot
}

const AT_ADDRESS = ['门前', '门口', '对面', '旁边', '附近', '路边', '']
const AT_PLACE = ['门口', '东门', '西门', '南门', '北门', '附近', '旁', '后面']

/** As people say it: 霁禾路12号门前, 锦荇公园东门. */
export function saySpot(random: Random, name: string, isAddress: boolean): string {
  return name + random.pick(isAddress ? AT_ADDRESS : AT_PLACE)
}

export function mapSpots(random: Random, city: Geography): Spots {
  const quarters = quartersOf(random, city)
  const settled = quarters.filter(({ corners }) => corners.length > 25)
  const troubled = random.pick(settled.slice(0, 30)).region
  const byCode = new Map(quarters.map((quarter) => [quarter.region.code, quarter]))
  const spotAt = (where: string, address: string, at: Point, gridCode: string): Spot => {
    const [lng, lat] = toLonLat(at)
    const community = byCode.get(gridCode.slice(0, 12))
    return { where, address, point: { lng, lat }, regionPath: community?.region.path ?? '', gridCode }
  }
  return {
    quarters,
    troubled,
    find(chance, category, within) {
      const known = within && byCode.get(within.code)
      const quarter = known ?? chance.weighted(quarters, ({ weight }) => weight)
      const kind = category.kind === 'component' ? category.code.slice(6, 8) + category.code.slice(9) : ''
      const own = quarter.components.filter(
        (component) => component.kind.major + component.kind.minor === kind,
      )
      if (own.length > 0) {
        const { at, gridCode } = chance.pick(own)
        const near = nearest(quarter.corners, at)
        return spotAt(near.address + chance.pick(AT_ADDRESS), near.address, at, gridCode)
      }
      const corner = cornerOf(chance, quarter, kindsFor(category.code))
      const at: Point = [corner.at[0] + chance.normal(0, 0.015), corner.at[1] + chance.normal(0, 0.015)]
      const stays = city.gridAt(at)?.startsWith(quarter.region.code) ? at : corner.at
      const where = saySpot(chance, corner.name, corner.name === corner.address)
      return spotAt(where, corner.address, stays, city.gridAt(stays) ?? '')
    },
  }
}

function quartersOf(random: Random, city: Geography): Quarter[] {
  const quarters = new Map<string, Quarter>()
  for (const region of city.regions) {
    if (region.level !== 'community') continue
    const village = region.name.endsWith('村') ? 0.5 : 1
    const central = region.code.startsWith('990103') ? 1.5 : 1
    const weight = Math.exp(random.normal(0, 0.55)) * village * central
    quarters.set(region.code, { region, weight, corners: [], components: [] })
  }
  const put = (corner: Corner) =>
    quarters.get(city.gridAt(corner.at)?.slice(0, 12) ?? '')?.corners.push(corner)
  for (const { at, text } of city.addresses) put({ at, name: text, address: text, kind: 'address' })
  for (const { address, at, kind, name } of city.places) {
    const times = kind === 'market' || kind === 'compound' ? 4 : 2
    for (let time = 0; time < times; time++) put({ at, name, address, kind })
  }
  for (const component of city.components)
    quarters.get(component.gridCode.slice(0, 12))?.components.push(component)
  return [...quarters.values()]
    .filter(({ corners }) => corners.length > 0)
    .sort((a, b) => b.weight - a.weight)
}

const AT_HOME =
  /^990100(01106|06102|06103|06104|06105|06106|06107|06108|06112|06113|02101|04104|04105|00501)$/
const ON_THE_ROAD = /^990100(02\d{3}|04101|03103|03104|01102|01110)$/
const IN_GREEN = /^990100(0400\d|06001|01103|01108)$/
const AT_MARKET = /^990100(06109|05101|05102)$/

/** Kinds of places where such a thing is met; null: anywhere. */
export function kindsFor(code: string): string[] | null {
  if (AT_HOME.test(code)) return ['compound']
  if (ON_THE_ROAD.test(code)) return ['address']
  if (IN_GREEN.test(code)) return ['park', 'square', 'compound']
  if (AT_MARKET.test(code)) return ['market', 'school', 'address']
  return null
}

/** Every quarter has its hot spots: a third of what may happen anywhere happens at the same few corners. */
function cornerOf(random: Random, { corners }: Quarter, kinds: string[] | null): Corner {
  const fitting = kinds ? corners.filter(({ kind }) => kinds.includes(kind)) : corners
  const open = fitting.length > 0 ? fitting : corners
  if (open.length > 6 && random.chance(0.34)) return itemAt(open, open.length - 1 - random.whole(0, 3))
  return random.pick(open)
}

function nearest(corners: readonly Corner[], [x, y]: Point): Corner {
  const away = ({ at }: Corner) => Math.hypot(at[0] - x, at[1] - y)
  return corners.reduce((best, corner) => (away(corner) < away(best) ? corner : best))
}
