import { beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { getJson, makeCity } from '../testing.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
  await makeCity(t)
})

const grids = '/ogc/collections/grids/items'
const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`
const codesOf = ({ features }: { features: { properties: { code: string } }[] }) =>
  features.map(({ properties }) => properties.code).sort()
const linkOf = ({ links }: { links: { rel: string; href: string }[] }, rel: string) =>
  links.find((link) => link.rel === rel)?.href

describe('documents', () => {
  it('lead from the landing page to everything, by the address that the client used', async () => {
    const { headers, payload } = await t.inject({ url: '/ogc', headers: { host: 'map.example:81' } })
    expect(headers['access-control-allow-origin']).toBe('*')
    const landing = JSON.parse(payload)
    expect(linkOf(landing, 'data')).toBe('http://map.example:81/ogc/collections')
    expect((await getJson(t, '/ogc/')).body.title).toBe(landing.title)
    for (const rel of ['self', 'service-desc', 'conformance', 'data']) {
      const url = new URL(linkOf(landing, rel) ?? '').pathname
      expect((await t.inject({ url })).statusCode).toBe(200)
    }
  })

  it('have the media types that clients compare to the letter', async () => {
    const api = await t.inject({ url: '/ogc/api' })
    expect(api.headers['content-type']).toBe('application/vnd.oai.openapi+json;version=3.0')
    expect(api.json().paths['/collections/grids/items'].get.parameters).toContainEqual({
      $ref: '#/components/parameters/limit',
    })
    expect((await t.inject({ url: grids })).headers['content-type']).toBe('application/geo+json')
    const schema = await t.inject({ url: '/ogc/collections/grids/queryables' })
    expect(schema.headers['content-type']).toBe('application/schema+json')
    expect(schema.json().properties.code).toMatchObject({ type: 'string' })
  })

  it('speak the language of the reader and tell the extent', async () => {
    const url = '/ogc/collections/grids'
    const english = await t.inject({ url, headers: { 'accept-language': 'en' } })
    expect(english.json()).toMatchObject({
      title: 'Unit grids',
      extent: { spatial: { bbox: [[120, 30, 120.5, 31]] } },
    })
    expect((await getJson(t, url)).body.title).toBe('单元网格')
    const { body } = await getJson(t, '/ogc/collections')
    expect(body.collections.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining([
        'provinces',
        'cities',
        'districts',
        'streets',
        'communities',
        'grids',
        'components',
        'places',
      ]),
    )
  })
})

describe('items', () => {
  it('come in pages that the next link joins', async () => {
    const first = (await getJson(t, `${grids}?limit=1&level=grid`)).body
    expect(first).toMatchObject({ numberMatched: 2, numberReturned: 1 })
    const next = new URL(linkOf(first, 'next') ?? '')
    expect(next.searchParams.get('level')).toBe('grid')
    const second = (await getJson(t, decodeURI(next.pathname + next.search))).body
    expect(linkOf(second, 'next')).toBeUndefined()
    expect([...codesOf(first), ...codesOf(second)].sort()).toEqual(['990101001001001', '990101001001002'])
    const skipped = (await getJson(t, `${grids}?offset=1`)).body
    expect(codesOf(skipped)).toEqual(codesOf(second))
  })

  it.each([
    ['bbox=120.1,30.1,120.2,30.2', ['990101001001001']],
    ['bbox=120.1,30.1,0,120.2,30.2,9', ['990101001001001']],
    ['bbox=120.1,30.1,120.2,30.7', ['990101001001001', '990101001001002']],
    ['bbox=120.2,30.2,-120,30.3', ['990101001001001']],
    ['bbox=10,10,11,11', []],
    [`bbox=30.1,120.1,30.2,120.2&bbox-crs=${epsg(4326)}`, ['990101001001001']],
    [`bbox=13369500,3515000,13370000,3516000&bbox-crs=${epsg(3857)}`, ['990101001001001']],
    ['code=990101001001002', ['990101001001002']],
    ['name=第二网格&level=grid', ['990101001001002']],
    ["name=' OR 1=1 --", []],
    ['datetime=2026-03-02T01:00:00Z', ['990101001001001', '990101001001002']],
    ['datetime=2026-03-02', ['990101001001001', '990101001001002']],
    ['datetime=../2026-03-01T00:00:00Z', []],
    ['datetime=0001-01-01T00:00:00Z/..', ['990101001001001', '990101001001002']],
    ['changed_at=2026-03-02T01:00:00Z', ['990101001001001', '990101001001002']],
  ])('%s', async (query, codes) => {
    const { body, status } = await getJson(t, `${grids}?${query}`)
    expect(status).toBe(200)
    expect(codesOf(body)).toEqual(codes)
    expect(body.numberMatched).toBe(codes.length)
  })

  it('are refused with the parameter that is wrong', async () => {
    for (const [query, name] of [
      ['nonsense=1', 'nonsense'],
      ['limit=0', 'limit'],
      ['limit=ten', 'limit'],
      ['limit=1&limit=2', 'limit'],
      ['offset=-1', 'offset'],
      ['after=x', 'after'],
      ['f=html', 'f'],
      ['bbox=1,2,3', 'bbox'],
      ['bbox=1,2,3,NaN', 'bbox'],
      ['bbox=1,2,3,', 'bbox'],
      ['bbox=1,5,3,4', 'bbox'],
      ['bbox=30,120,31,121', 'bbox'],
      [`bbox=120,30,121,31&bbox-crs=${epsg(4326)}`, 'bbox'],
      [`bbox=1,2,3,4&bbox-crs=${epsg(4490)}`, 'bbox-crs'],
      ['crs=EPSG:4326', 'crs'],
      ['datetime=yesterday', 'datetime'],
      ['datetime=2026-02-01/2026-01-01', 'datetime'],
      ['datetime=2026-01-01/2026-01-02/2026-01-03', 'datetime'],
      ['datetime=2026-13-01T00:00:00Z', 'datetime'],
      ['datetime=2026-01-01T00:00:00', 'datetime'],
      ['changed_at=soon', 'changed_at'],
    ] as const) {
      const { body, status } = await getJson(t, `${grids}?${query}`)
      expect([query, status, body.errors[0].field]).toEqual([query, 400, name])
    }
  })

  it('are told one by one', async () => {
    const [feature] = (await getJson(t, grids)).body.features
    const { body, type } = await getJson(t, `${grids}/${feature.id}`)
    expect(type).toBe('application/geo+json')
    expect(body).toMatchObject(feature)
    expect(linkOf(body, 'collection')).toMatch(/\/ogc\/collections\/grids$/)
    for (const id of ['01958000-0000-7000-8000-000000000000', 'nonsense', "'"])
      expect((await getJson(t, `${grids}/${id}`)).body.code).toBe('space.noFeature')
    expect((await getJson(t, '/ogc/collections/nonsense/items')).body.code).toBe('space.noLayer')
  })

  it('come in the coordinates asked for, which the header names', async () => {
    const at = async (crs: string) => {
      const answer = await t.inject({ url: `${grids}?code=990101001001001&crs=${encodeURIComponent(crs)}` })
      expect(answer.headers['content-crs']).toBe(`<${crs}>`)
      return answer.json().features[0].geometry.coordinates[0][0][0]
    }
    expect(await at('http://www.opengis.net/def/crs/OGC/1.3/CRS84')).toEqual([120, 30])
    expect(await at(epsg(4326))).toEqual([30, 120])
    expect(await at(epsg(3857))).toEqual([13358338.895, 3503549.844])
  })

  it('follow a change at once, counts and extent too', async () => {
    t.clock.advance(60_000)
    expect((await getJson(t, grids)).body.numberMatched).toBe(2)
    await getJson(t, '/ogc/collections/grids')
    t.clock.advance(60_000)
    await t.db.tx((tx) =>
      tx.run(
        sql`UPDATE space.region SET retired_at = ${tx.now}, changed_at = ${tx.now} WHERE code = '990101001001002'`,
      ),
    )
    expect((await getJson(t, grids)).body.numberMatched).toBe(1)
    t.clock.advance(600_000)
    const { body } = await getJson(t, '/ogc/collections/grids')
    expect(body.extent.spatial.bbox).toEqual([[120, 30, 120.5, 30.5]])
  })
})
