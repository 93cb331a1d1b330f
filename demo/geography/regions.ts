// Regions from province to unit grid. Only the grids have shapes of their own; every larger region is
// dissolved from shared arcs, so that its border is theirs to the last digit.
import type { Polygon } from 'geojson'
import { itemAt, type Random } from '../random.ts'
import type { Cell, Cells } from './cells.ts'
import { mean } from './clusters.ts'
import { group, type Part } from './grouping.ts'
import { CITY, communityNamer, DISTRICTS, PROVINCE } from './names.ts'
import { distance, type LonLat, type Point, toLonLat } from './plane.ts'
import { dissolver } from './shapes.ts'

export type RegionLevel = 'province' | 'city' | 'district' | 'street' | 'community' | 'grid'

export interface DemoRegion {
  level: RegionLevel
  code: string
  name: string
  parent: string | null
  /** Codes from the root, joined with '/', with a trailing '/'. */
  path: string
  /** One closed ring, counter-clockwise, no hole: checked by the tests. */
  polygon: Polygon
  centre: LonLat
}

export interface Regions {
  regions: DemoRegion[]
  /** The code of the grid of each cell. */
  gridOfCell: string[]
  /** Cells' part at each level, for what is drawn along borders. */
  partOfCell: Part[]
}

export function drawRegions(random: Random, { cells }: Cells, river: readonly Point[]): Regions {
  const parts = group(cells, river)
  const dissolve = dissolver(cells)
  const nameCommunity = communityNamer(random)
  const gridOfCell: string[] = new Array(cells.length).fill('')
  const all = cells.map((_, cell) => cell)
  const regions: DemoRegion[] = []
  const add = (
    level: RegionLevel,
    code: string,
    name: string,
    above: DemoRegion | null,
    members: readonly number[],
  ) => {
    const region: DemoRegion = {
      level,
      code,
      name,
      parent: above?.code ?? null,
      path: `${above?.path ?? ''}${code}/`,
      polygon: dissolve(members),
      centre: toLonLat(middleCell(cells, members)),
    }
    regions.push(region)
    return region
  }
  const province = add('province', PROVINCE.code, PROVINCE.name, null, all)
  const city = add('city', CITY.code, CITY.name, province, all)
  DISTRICTS.forEach((names, districtPart) => {
    const inDistrict = all.filter((cell) => parts[cell]?.district === districtPart)
    const district = add('district', `${CITY.code}${pad(districtPart + 2, 2)}`, names.name, city, inDistrict)
    const streets = inReadingOrder(
      cells,
      groupBy(inDistrict, (cell) => itemAt(parts, cell).street),
    )
    const streetNames = nameStreets(cells, streets, names.streets)
    streets.forEach((inStreet, streetAt) => {
      const streetName = itemAt(streetNames, streetAt)
      const street = add('street', `${district.code}${pad(streetAt + 1, 3)}`, streetName, district, inStreet)
      const communities = inReadingOrder(
        cells,
        groupBy(inStreet, (cell) => itemAt(parts, cell).community),
      )
      communities.forEach((inCommunity, communityAt) => {
        const ending = streetName.endsWith('镇') && communityAt % 2 === 1 ? '村' : '社区'
        const code = `${street.code}${pad(communityAt + 1, 3)}`
        const community = add('community', code, `${nameCommunity()}${ending}`, street, inCommunity)
        inReadingOrder(
          cells,
          inCommunity.map((cell) => [cell]),
        ).forEach((single, gridAt) => {
          const serial = pad(gridAt + 1, 3)
          const grid = add(
            'grid',
            `${code}${serial}`,
            `${community.name}第${gridAt + 1}网格`,
            community,
            single,
          )
          gridOfCell[itemAt(single, 0)] = grid.code
        })
      })
    })
  })
  return { regions, gridOfCell, partOfCell: parts }
}

/** The names in order, but the town's (镇) goes to the street farthest from the middle of the city. */
function nameStreets(
  cells: readonly Cell[],
  streets: readonly number[][],
  names: readonly string[],
): string[] {
  const urban = names.filter((name) => !name.endsWith('镇'))
  const towns = names.filter((name) => name.endsWith('镇'))
  const away = streets.map((members) =>
    distance(mean(members.map((cell) => itemAt(cells, cell).site)), [0, 0]),
  )
  const outermost = away.indexOf(Math.max(...away))
  return streets.map(
    (_, at) => (at === outermost ? towns.shift() : undefined) ?? urban.shift() ?? itemAt(names, at),
  )
}

/** The site of the member nearest to the members' middle: always inside the region. */
function middleCell(cells: readonly Cell[], members: readonly number[]): Point {
  const sites = members.map((cell) => itemAt(cells, cell).site)
  const middle = mean(sites)
  return sites.reduce((best, site) => (distance(site, middle) < distance(best, middle) ? site : best))
}

/** West to east within bands from north to south: the numbering order of GB/T 30428.1. */
function inReadingOrder(cells: readonly Cell[], groups: readonly number[][]): number[][] {
  const placed = groups.map((members) => ({
    members,
    at: mean(members.map((cell) => itemAt(cells, cell).site)),
  }))
  const height = bandHeight(placed.map(({ at }) => at))
  return placed
    .sort((a, b) => Math.round(b.at[1] / height) - Math.round(a.at[1] / height) || a.at[0] - b.at[0])
    .map(({ members }) => members)
}

function bandHeight(points: readonly Point[]): number {
  const ys = points.map(([, y]) => y)
  const spread = Math.max(...ys) - Math.min(...ys)
  return Math.max(0.05, spread / Math.max(1, Math.round(Math.sqrt(points.length))))
}

function groupBy(members: readonly number[], keyOf: (member: number) => number): number[][] {
  const groups = new Map<number, number[]>()
  for (const member of members) groups.set(keyOf(member), [...(groups.get(keyOf(member)) ?? []), member])
  return [...groups.values()]
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
