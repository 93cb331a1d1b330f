// Shancheng 善城: a city that is nowhere. From one seed the same outline, river, streets, grids, houses and
// lamp posts every time; borders of all levels are shared to the last digit.
import { type Address, drawAddresses } from './geography/addresses.ts'
import { drawAvenues } from './geography/avenues.ts'
import { type Cells, drawCells } from './geography/cells.ts'
import { type Component, drawComponents } from './geography/components.ts'
import { DISTRICTS } from './geography/names.ts'
import { drawPlaces, type Neighbourhood, type Place } from './geography/places.ts'
import { contains, type Point } from './geography/plane.ts'
import { type DemoRegion, drawRegions, type Regions } from './geography/regions.ts'
import { drawRoads, type Road } from './geography/roads.ts'
import { drawOutline, drawWater, type Water } from './geography/water.ts'
import { itemAt, type Random, randomStream } from './random.ts'

export { BROOK, LAKE, RIVER } from './geography/names.ts'
export { type LonLat, type Point, toLonLat } from './geography/plane.ts'
export type { Address, Component, DemoRegion, Place, Road, Water }

export interface Geography {
  regions: DemoRegion[]
  regionByCode: Map<string, DemoRegion>
  water: Water
  roads: Road[]
  addresses: Address[]
  places: Place[]
  components: Component[]
  /** Code of the unit grid at a point, or undefined outside the city. */
  gridAt(point: Point): string | undefined
}

export function drawGeography(seed: string): Geography {
  const outline = drawOutline(randomStream(seed, 'outline'))
  const water = drawWater(randomStream(seed, 'water'))
  const avenues = drawAvenues(outline)
  const lines = avenues.map(({ line }) => line)
  const cells = drawCells(randomStream(seed, 'cells'), outline, water.river, lines)
  const made = drawRegions(randomStream(seed, 'regions'), cells, water.river)
  const roads = drawRoads(randomStream(seed, 'roads'), cells, made.partOfCell, water.river, avenues)
  const gridAt = (point: Point) => made.gridOfCell[cells.locate(point)]
  const wet = [water.riverBand, water.brookBand, water.lake]
  const isLand = (point: Point) =>
    aroundOf(point).every((near) => gridAt(near) !== undefined) && !wet.some((ring) => contains(ring, point))
  const addresses = drawAddresses(randomStream(seed, 'addresses'), roads, isLand)
  const quarters = neighbourhoods(cells, made, isLand)
  return {
    regions: made.regions,
    regionByCode: new Map(made.regions.map((region) => [region.code, region])),
    water,
    roads,
    addresses,
    places: drawPlaces(randomStream(seed, 'places'), quarters, addresses),
    components: drawComponents(randomStream(seed, 'components'), roads, gridAt, isLand),
    gridAt,
  }
}

/** Points ten metres away: what stands on the city's very rim would fall out of it when degrees are rounded. */
function aroundOf([x, y]: Point): Point[] {
  return [
    [x - 0.01, y],
    [x + 0.01, y],
    [x, y - 0.01],
    [x, y + 0.01],
  ]
}

export function districtNamesInEnglish(): Map<string, string> {
  return new Map(DISTRICTS.map(({ name, en }) => [name, en]))
}

function neighbourhoods(cells: Cells, made: Regions, isLand: (point: Point) => boolean): Neighbourhood[] {
  const levels = ['district', 'street', 'community'] as const
  return levels.flatMap((level) =>
    made.regions
      .filter((region) => region.level === level)
      .map(({ code, name }) => {
        const own = cells.cells.filter((_, cell) => made.gridOfCell[cell]?.startsWith(code))
        return { level, name, somewhere: (random) => landWithin(random, own, isLand) }
      }),
  )
}

function landWithin(random: Random, own: Cells['cells'], isLand: (point: Point) => boolean): Point {
  for (let attempt = 0; ; attempt++) {
    const { site, ring } = random.pick(own)
    const corner = itemAt(ring, random.whole(0, ring.length - 1))
    const reach = random.between(0.05, 0.75)
    const point: Point = [site[0] + reach * (corner[0] - site[0]), site[1] + reach * (corner[1] - site[1])]
    if (attempt > 40 || isLand(point)) return point
  }
}
