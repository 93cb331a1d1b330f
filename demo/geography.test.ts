// The drawn city is a true tessellation with true codes, and the same one every time.
import { describe, expect, test } from 'vitest'
import { contains, signedArea } from './geography/plane.ts'
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
    for (const region of city.regions) {
      const ring = ringOf(region)
      expect(ring[0]).toEqual(ring.at(-1))
      expect(signedArea(ring)).toBeGreaterThan(0)
      const corners = ring.slice(1).map(String)
      expect(new Set(corners).size).toBe(corners.length)
    }
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
    for (const region of city.regions) {
      expect(region.code).toHaveLength(lengths[region.level])
      expect(region.code).toMatch(/^99\d*$/)
      if (region.parent === null) continue
      const parent = city.regionByCode.get(region.parent)
      expect(parent && region.path === `${parent.path}${region.code}/`).toBe(true)
      expect(region.code.startsWith(region.parent)).toBe(true)
      expect(contains(parent ? ringOf(parent) : [], region.centre)).toBe(true)
    }
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
  for (const { id, gridCode, at } of city.components) {
    expect(id).toMatch(/^9901\d{12}$/)
    expect(city.gridAt(at)).toBe(gridCode)
    expect(id.startsWith(gridCode.slice(0, 6))).toBe(true)
  }
})

test('names of roads, communities and streets are each used once', () => {
  for (const names of [city.roads, levelled('community'), levelled('street')]) {
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
  }
})

test('the same seed gives the same city, another seed another', () => {
  const print = (seed: string) => JSON.stringify(drawGeography(seed))
  expect(print('shancheng')).toBe(JSON.stringify(city))
  expect(print('else')).not.toBe(JSON.stringify(city))
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
