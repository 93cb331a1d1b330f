// The drawn city is a true tessellation with true codes, and the same one every time.
import { describe, expect, test } from 'vitest'
import { contains, signedArea } from './geography/plane.ts'
import { drawOutline } from './geography/water.ts'
import { drawGeography, type LonLat } from './geography.ts'
import { randomStream } from './random.ts'

const city = drawGeography('shancheng')
const ringOf = (region: { polygon: { coordinates: number[][][] } }) =>
  (region.polygon.coordinates[0] ?? []) as LonLat[]
const areaOf = (region: { polygon: { coordinates: number[][][] } }) => signedArea(ringOf(region))
const levelled = (level: string) => city.regions.filter((region) => region.level === level)
const outline = levelled('city').map(ringOf)[0] ?? []

describe('regions', () => {
  test('come in the numbers of a middling city', () => {
    expect(levelled('district')).toHaveLength(4)
    expect(levelled('street').length).toBeGreaterThanOrEqual(16)
    expect(levelled('street').length).toBeLessThanOrEqual(20)
    expect(levelled('community').length).toBeGreaterThan(85)
    expect(levelled('grid').length).toBeGreaterThan(360)
  })

  test.each(['district', 'street', 'community', 'grid'])(
    'of level %s sum to the outline exactly',
    (level) => {
      const sum = levelled(level).reduce((area, region) => area + areaOf(region), 0)
      expect(sum / signedArea(outline)).toBeCloseTo(1, 9)
    },
  )

  test('are closed rings, counter-clockwise, that never touch themselves', () => {
    const sound = (ring: LonLat[]) =>
      String(ring[0]) === String(ring.at(-1)) &&
      signedArea(ring) > 0 &&
      new Set(ring.slice(1).map(String)).size === ring.length - 1
    expect(city.regions.filter((region) => !sound(ringOf(region)))).toEqual([])
  })

  test('never overlap: each inner border is walked once in each direction', () => {
    const walked = new Map<string, number>()
    for (const grid of levelled('grid')) {
      const ring = ringOf(grid)
      for (let at = 1; at < ring.length; at++) {
        const step = `${ring[at - 1]}>${ring[at]}`
        walked.set(step, (walked.get(step) ?? 0) + 1)
      }
    }
    const unpaired = [...walked.keys()].filter((step) => !walked.has(step.split('>').reverse().join('>')))
    expect([...walked.values()].every((times) => times === 1)).toBe(true)
    expect(new Set(unpaired)).toEqual(new Set(outline.slice(1).map((point, at) => `${outline[at]}>${point}`)))
  })

  test('lie inside their parents and carry codes under them', () => {
    const lengths = { province: 2, city: 4, district: 6, street: 9, community: 12, grid: 15 }
    const wrong = city.regions.filter(({ centre, code, level, parent, path }) => {
      const above = city.regionByCode.get(parent ?? '')
      const within = above
        ? path === `${above.path}${code}/` && code.startsWith(above.code) && contains(ringOf(above), centre)
        : parent === null
      return !within || code.length !== lengths[level] || !/^99\d*$/.test(code)
    })
    expect(wrong).toEqual([])
    expect(new Set(city.regions.map(({ code }) => code)).size).toBe(city.regions.length)
  })

  test('have grids numbered from 001 without a gap', () => {
    for (const community of levelled('community')) {
      const own = levelled('grid').filter(({ parent }) => parent === community.code)
      const serials = own.map(({ code }) => Number(code.slice(12))).sort((a, b) => a - b)
      expect(serials).toEqual(own.map((_, at) => at + 1))
    }
  })
})

test('components have unique 16-digit ids and stand in the district that the id names', () => {
  expect(city.components.length).toBeGreaterThan(3000)
  expect(new Set(city.components.map(({ id }) => id)).size).toBe(city.components.length)
  const wrong = city.components.filter(
    ({ at, gridCode, id }) =>
      !/^9901\d{12}$/.test(id) || city.gridAt(at) !== gridCode || !id.startsWith(gridCode.slice(0, 6)),
  )
  expect(wrong).toEqual([])
})

test('names of roads, communities and streets are each used once', () => {
  for (const names of [city.roads, levelled('community'), levelled('street')]) {
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
  }
})

test('the same seed gives the same city, another seed another', () => {
  expect(JSON.stringify(drawGeography('shancheng'))).toBe(JSON.stringify(city))
  const outlineOf = (seed: string) => drawOutline(randomStream(seed, 'outline'))
  expect(outlineOf('else')).not.toEqual(outlineOf('shancheng'))
})

test('the stream of chance is fixed for good', () => {
  const random = randomStream('shancheng', 'probe')
  expect([random.whole(0, 999), random.whole(0, 999), random.whole(0, 999)]).toMatchInlineSnapshot(`
    [
      145,
      412,
      81,
    ]
  `)
})
