import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { saveComponents } from '../components/save.ts'
import { getJson, makeCity } from '../testing.ts'
import { BoundedCache } from './bounded-cache.ts'
import { readTileLayers } from './testing.ts'
import { isTile, tileBox } from './tile-box.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
})

/** The tile that holds 120.2, 30.2. */
function addressAt(z: number): string {
  const x = Math.floor(((120.2 + 180) / 360) * 2 ** z)
  const lat = (30.2 * Math.PI) / 180
  const y = Math.floor(((1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2) * 2 ** z)
  return `${z}/${x}/${y}`
}

async function read(layer: string, z: number) {
  const answer = await t.inject({ url: `/tiles/${layer}/${addressAt(z)}.mvt` })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('application/vnd.mapbox-vector-tile')
  const [found] = readTileLayers(answer.rawPayload)
  expect(found?.name).toBe(layer)
  return found?.features ?? []
}

async function makeCovers(count: number): Promise<void> {
  const covers = Array.from({ length: count }, (_, index) => ({
    id: `9901010102${String(index + 1).padStart(6, '0')}`,
    major: '01',
    minor: '02',
    name: '井盖',
    lon: 120.2 + (index % 20) / 100_000,
    lat: 30.2 + Math.floor(index / 20) / 100_000,
  }))
  await t.db.tx((tx) => saveComponents(tx, 'GB/T 30428', covers))
}

describe('/tiles', () => {
  it('draws polygons with their properties', async () => {
    await makeCity(t)
    const features = await read('communities', 10)
    expect(features.map(({ name }) => name)).toEqual(['桂花社区'])
    expect(features[0]).toHaveProperty('id')
  })

  it('counts points from afar and loses none of them', async () => {
    await makeCovers(300)
    const cells = await read('components', 12)
    expect(cells.reduce((sum, { count }) => sum + Number(count), 0)).toBe(300)
    expect(cells.length).toBeLessThan(10)
    expect(cells.every((cell) => !('name' in cell))).toBe(true)
  })

  it('draws points one by one from near', async () => {
    await makeCovers(30)
    const points = await read('components', 15)
    expect(points).toHaveLength(30)
    expect(points[0]).toMatchObject({ name: '井盖', major: '01' })
  })

  it('names its content, and tells a client that has it', async () => {
    await makeCovers(1)
    const url = `/tiles/components/${addressAt(15)}.mvt`
    const first = await t.inject({ url })
    const tag = String(first.headers.etag)
    const same = await t.inject({ url, headers: { 'if-none-match': `"x", ${tag}` } })
    expect([same.statusCode, same.rawPayload.length]).toEqual([304, 0])
    t.clock.advance(60_000)
    expect((await t.inject({ url })).headers.etag).toBe(tag)
    t.clock.advance(1000)
    await makeCovers(2)
    const changed = await t.inject({ url, headers: { 'if-none-match': tag } })
    expect(changed.statusCode).toBe(200)
    expect(changed.headers.etag).not.toBe(tag)
    t.clock.advance(60_000)
    expect((await t.inject({ url })).rawPayload).toEqual(changed.rawPayload)
  })

  it('is smaller where the client takes gzip', async () => {
    await makeCovers(30)
    const url = `/tiles/components/${addressAt(15)}.mvt`
    const plain = await t.inject({ url })
    const small = await t.inject({ url, headers: { 'accept-encoding': 'gzip' } })
    expect(small.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(small.rawPayload)).toEqual(plain.rawPayload)
  })

  it('is empty where nothing lies, and before the layer is shown', async () => {
    await makeCity(t)
    expect((await t.inject({ url: '/tiles/communities/10/0/0.mvt' })).statusCode).toBe(204)
    expect((await t.inject({ url: '/tiles/communities/0/0/0.mvt' })).statusCode).toBe(204)
  })

  it('may be used by the pages of other sites', async () => {
    const { headers } = await t.inject({ url: '/tiles/communities/10/0/0.mvt' })
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['cache-control']).toBe('public, max-age=30')
  })

  it('is a problem where there is none', async () => {
    for (const [address, status] of [
      ['nonsense/0/0/0', 404],
      ['communities/0/1/0', 404],
      ['communities/23/0/0', 404],
      ['communities/2/4/0', 404],
      ['communities/-1/0/0', 422],
      ['communities/1.5/0/0', 422],
      ['communities/x/y/z', 422],
      ['communities/1/0/999999999', 422],
      [`${'a'.repeat(61)}/0/0/0`, 422],
      ['a%22b/0/0/0', 404],
    ] as const)
      expect([address, (await getJson(t, `/tiles/${address.replace('%22', '"')}.mvt`)).status]).toEqual([
        address,
        status,
      ])
  })
})

describe('the box of a tile', () => {
  it.each([
    [{ z: 0, x: 0, y: 0 }, [-180, -85.0511, 180, 85.0511]],
    [{ z: 1, x: 1, y: 1 }, [0, -85.0511, 180, 0]],
  ])('%j', (tile, expected) => {
    const { east, north, south, west } = tileBox(tile)
    expect([west, south, east, north].map((side) => Math.round(side * 10_000) / 10_000)).toEqual(expected)
  })

  it('is divided among the four tiles below', () => {
    const tile = fc.integer({ min: 0, max: 20 }).chain((z) =>
      fc.record({
        z: fc.constant(z),
        x: fc.integer({ min: 0, max: 2 ** z - 1 }),
        y: fc.integer({ min: 0, max: 2 ** z - 1 }),
      }),
    )
    fc.assert(
      fc.property(tile, (above) => {
        const { x, y, z } = above
        const below = [0, 1].flatMap((dx) => [0, 1].map((dy) => ({ z: z + 1, x: 2 * x + dx, y: 2 * y + dy })))
        expect([above, ...below].every(isTile)).toBe(true)
        const boxes = below.map((each) => tileBox(each))
        const box = tileBox(above)
        expect(Math.min(...boxes.map(({ west }) => west))).toBeCloseTo(box.west, 9)
        expect(Math.max(...boxes.map(({ north }) => north))).toBeCloseTo(box.north, 9)
      }),
    )
  })
})

describe('a bounded cache', () => {
  it('lets go what was used longest ago', () => {
    const cache = new BoundedCache<string>(100)
    for (let at = 0; at < 10; at++) cache.set(String(at), 'x', 10)
    expect(cache.get('0')).toBe('x')
    cache.set('new', 'y', 10)
    expect([cache.get('0'), cache.get('1'), cache.get('new')]).toEqual(['x', undefined, 'y'])
    cache.set('huge', 'z', 11)
    expect(cache.get('huge')).toBeUndefined()
  })

  it('never holds more than it may', () => {
    const entry = fc.record({
      key: fc.integer({ min: 0, max: 9 }).map(String),
      bytes: fc.integer({ min: 0, max: 30 }),
    })
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const cache = new BoundedCache<number>(100)
        for (const { bytes, key } of entries) {
          cache.set(key, bytes, bytes)
          expect(cache.bytes).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
})
