import { describe, expect, it } from 'vitest'
import { type ReadFeature, readFeatures } from './feature-stream.ts'
import { checkGeometry } from './geometry.ts'
import { signedArea } from './rings.ts'
import { explainInvalid } from './validity.ts'

const square = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
  [0, 0],
]

describe('a geometry', () => {
  it('comes back flat and wound counter-clockwise', () => {
    const checked = checkGeometry({ type: 'Polygon', coordinates: [square.map(([x, y]) => [x, y, 12])] }, [
      'Polygon',
    ])
    expect(checked.ok).toBe(true)
    if (!checked.ok || checked.geometry.type !== 'Polygon') return
    const [ring = []] = checked.geometry.coordinates
    expect(signedArea(ring)).toBeGreaterThan(0)
    expect(ring.every((position) => position.length === 2)).toBe(true)
  })

  it.each([
    ['of another type', { type: 'Point', coordinates: [0, 0] }, 'type', /Polygon/],
    ['that is null', null, 'type', /Polygon/],
    ['without coordinates', { type: 'Polygon' }, 'coordinates', /not empty/],
    [
      'with an open ring',
      { type: 'Polygon', coordinates: [square.slice(0, 4)] },
      'coordinates/0',
      /not closed/,
    ],
    ['with a ring of three', { type: 'Polygon', coordinates: [square.slice(0, 3)] }, 'coordinates/0', /four/],
    [
      'without area',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [2, 2],
            [0, 0],
          ],
        ],
      },
      'coordinates/0',
      /no area/,
    ],
    [
      'that is a symmetric bow-tie',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [1, 0],
            [0, 1],
            [0, 0],
          ],
        ],
      },
      'coordinates/0',
      /crosses itself/,
    ],
    [
      'outside the world',
      { type: 'Polygon', coordinates: [[...square.slice(0, 2), [500, 500]]] },
      'coordinates/0/2',
      /range/,
    ],
    [
      'with swapped axes',
      {
        type: 'Polygon',
        coordinates: [
          [
            [30, 120],
            [31, 120],
            [31, 121],
            [30, 120],
          ],
        ],
      },
      'coordinates/0/0',
      /swapped/,
    ],
    ['with words', { type: 'Polygon', coordinates: [[['a', 'b']]] }, 'coordinates/0/0', /numbers/],
    [
      'with a hole that is open',
      { type: 'MultiPolygon', coordinates: [[square, square.slice(1)]] },
      'coordinates/0/1',
      /not closed/,
    ],
  ])('%s is refused with its place', (_, value, path, message) => {
    const checked = checkGeometry(value, ['Polygon', 'MultiPolygon'])
    expect(checked.ok).toBe(false)
    if (checked.ok) return
    expect(checked.problems[0]?.path).toBe(path)
    expect(checked.problems[0]?.message.en).toMatch(message)
  })

  it('tells at most five of many broken places', () => {
    const checked = checkGeometry(
      { type: 'MultiPoint', coordinates: Array.from({ length: 90 }, () => [999, 999]) },
      ['MultiPoint'],
    )
    expect(checked.ok || checked.problems.length).toBe(5)
  })
})

it('says what PostGIS found in both languages', () => {
  expect(explainInvalid('Self-intersection[0.5 0.5]').zh).toBe('边界自相交（经度 0.5，纬度 0.5）')
  expect(explainInvalid('Something new').en).toBe('Something new')
})

describe('reading features', () => {
  async function read(text: string, size = 7): Promise<ReadFeature[]> {
    async function* chunks() {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    }
    const read: ReadFeature[] = []
    for await (const feature of readFeatures(chunks())) read.push(feature)
    return read
  }
  const one = { type: 'Feature', properties: { name: '人民路 "1}" [', features: [1] }, geometry: null }

  it.each([1, 3, 7, 4096])('reads a collection in pieces of %i bytes', async (size) => {
    const collection = { type: 'FeatureCollection', crs: { type: 'name' }, features: [one, one, one] }
    expect(await read(JSON.stringify(collection, null, 1), size)).toEqual(
      [1, 2, 3].map((number) => ({ number, value: one })),
    )
  })

  it('reads a bare feature and features line by line', async () => {
    expect(await read(JSON.stringify(one))).toEqual([{ number: 1, value: one }])
    expect(await read(`\u001e${JSON.stringify(one)}\n\u001e${JSON.stringify(one)}\n`)).toHaveLength(2)
  })

  it('goes on after a feature that is not JSON and tells a file that is cut', async () => {
    const text = `{"features":[{"a": nonsense},${JSON.stringify(one)},{"type":"Fea`
    expect(await read(text)).toEqual([
      { number: 1, problem: expect.objectContaining({ en: expect.stringMatching(/not valid JSON/) }) },
      { number: 2, value: one },
      { number: 3, problem: expect.objectContaining({ en: expect.stringMatching(/ends in the middle/) }) },
    ])
  })

  it('finds nothing in an empty collection', async () => {
    expect(await read('{"type":"FeatureCollection","features":[]}')).toEqual([])
  })
})

describe('collections as other programs write them', () => {
  async function values(text: string): Promise<unknown[]> {
    const found: unknown[] = []
    for await (const read of readFeatures(
      (async function* () {
        yield text
      })(),
    ))
      found.push('value' in read ? read.value : read.problem.en)
    return found
  }
  const feature = { type: 'Feature', properties: {}, geometry: null }

  it('takes nothing of what follows the features for one', async () => {
    const after = {
      type: 'FeatureCollection',
      features: [feature],
      links: [{ href: 'x' }],
      crs: { type: 'name' },
    }
    expect(await values(JSON.stringify(after))).toEqual([feature])
  })

  it('reads a bare list of features', async () => {
    expect(await values(JSON.stringify([feature, feature]))).toEqual([feature, feature])
  })

  it('says what is no GeoJSON at all', async () => {
    expect(await values('a,b\n1,2\n')).toEqual(['this is not a GeoJSON file'])
    expect(await values('')).toEqual(['this is not a GeoJSON file'])
  })
})
