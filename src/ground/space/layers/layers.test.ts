import { beforeEach, describe, expect, it } from 'vitest'
import { anyone, grantsFor, permitted } from '../../../kernel/access/index.ts'
import { join, sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import type { Layer } from '../layer.ts'
import { collection, getJson, holder, makeCity, send, steward, westPath } from '../testing.ts'
import { findRegisteredLayer, registerLayers } from './registry.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
})

const words = (text: string) => ({ zh: text, en: text })
const roads = {
  title: words('道路'),
  geometry: 'line',
  fields: [
    { name: 'name', type: 'string', title: words('名称') },
    { name: 'lanes', type: 'integer', title: words('车道') },
    { name: 'opened', type: 'date-time', title: words('通车') },
  ],
  style: [{ type: 'line', paint: { 'line-color': '#333333' }, minzoom: 8 }],
  legend: [{ label: words('道路'), color: '#333333', shape: 'line' }],
  public: true,
}
const road = {
  name: '人民路',
  lanes: '4',
  geometry: {
    type: 'LineString',
    coordinates: [
      [120.1, 30.1],
      [120.9, 30.9],
    ],
  },
}
const put = (url: string, payload: object, as = steward) => t.inject({ method: 'PUT', url, payload, as })
const idsOf = (items: { id: string }[]) => items.map(({ id }) => id)

describe("a city's own layer", () => {
  it('is made, filled, shown, dressed and removed', async () => {
    const made = await put('/api/v1/layers/roads', roads)
    expect(made.json()).toMatchObject({
      id: 'roads',
      description: words('道路'),
      public: true,
      tiles: '/tiles/roads/{z}/{x}/{y}.mvt',
      style: roads.style,
    })
    const filled = await send(t, '/api/v1/layers/roads/import', {
      content: collection(road, { ...road, lanes: 'x' }),
    })
    expect(filled.json()).toMatchObject({ created: 1, rejects: [{ line: 2, field: 'lanes' }] })
    const { body } = await getJson(t, '/ogc/collections/roads/items?lanes=4')
    expect(body.features[0].properties).toEqual({ name: '人民路', lanes: 4, opened: null })
    expect((await t.inject({ url: '/tiles/roads/10/853/421.mvt' })).statusCode).toBe(200)

    const look = { style: [{ type: 'line', paint: {} }], position: -5, hidden: true }
    expect((await put('/api/v1/layers/roads/look', look)).json()).toMatchObject({
      hidden: true,
      style: look.style,
    })
    expect(idsOf((await getJson(t, '/api/v1/layers')).body.items)[0]).toBe('roads')
    const back = (await put('/api/v1/layers/roads/look', { style: null })).json()
    expect([back.style, back.hidden]).toEqual([roads.style, true])

    const remove = () => t.inject({ method: 'DELETE', url: '/api/v1/layers/roads', as: steward })
    expect((await remove()).statusCode).toBe(204)
    expect((await remove()).statusCode).toBe(404)
    expect((await getJson(t, '/ogc/collections/roads')).status).toBe(404)
    const actions = await t.db.tx((tx) =>
      tx.rows<{ action: string }>(sql`SELECT DISTINCT action FROM kernel.audit WHERE subject = 'roads'`),
    )
    expect(actions.map(({ action }) => action).sort()).toEqual([
      'space.define-layer',
      'space.dress-layer',
      'space.import',
      'space.remove-layer',
    ])
  })

  it('that is not public is for those who may read the map', async () => {
    await put('/api/v1/layers/pipes', { ...roads, public: false })
    await send(t, '/api/v1/layers/pipes/import', { content: collection(road) })
    for (const url of [
      '/ogc/collections/pipes',
      '/ogc/collections/pipes/items',
      '/tiles/pipes/10/853/421.mvt',
    ]) {
      const answers = [await t.inject({ url }), await t.inject({ url, as: holder('cases.read') })]
      const allowed = await t.inject({ url, as: holder('space.read') })
      expect([...answers, allowed].map(({ statusCode }) => statusCode)).toEqual([401, 403, 200])
    }
    const tile = await t.inject({ url: '/tiles/pipes/10/853/421.mvt', as: holder('space.read') })
    expect(tile.headers['cache-control']).toBe('private, no-cache')
    expect(tile.headers['access-control-allow-origin']).toBeUndefined()
    expect(idsOf((await getJson(t, '/api/v1/layers')).body.items)).not.toContain('pipes')
    expect(idsOf((await getJson(t, '/api/v1/layers', holder('space.read'))).body.items)).toContain('pipes')
  })

  it('refuses broken shapes one by one', async () => {
    await put('/api/v1/layers/parks', { ...roads, geometry: 'polygon', fields: [] })
    const ring = (...positions: number[][]) => ({ type: 'Polygon', coordinates: [positions] })
    const answer = await send(t, '/api/v1/layers/parks/import', {
      content: collection(
        { geometry: ring([120, 30], [121, 30], [121, 31], [120, 30]) },
        { geometry: ring([120, 30], [121, 31], [121, 30], [120, 31.5], [120, 30]) },
        { geometry: road.geometry },
        { geometry: null },
      ),
    })
    expect(answer.json()).toMatchObject({ created: 1, rejected: 3 })
  })
})

it.each<[string, string, object, number, string]>([
  ['PUT', '/api/v1/layers/communities', roads, 409, 'space.layerTaken'],
  ['PUT', '/api/v1/layers/Roads', roads, 422, 'request.invalid'],
  ['PUT', '/api/v1/layers/roads', { ...roads, geometry: 'blob' }, 422, 'request.invalid'],
  ['PUT', '/api/v1/layers/roads', { ...roads, extra: 1 }, 422, 'request.invalid'],
  [
    'PUT',
    '/api/v1/layers/roads',
    { ...roads, fields: [roads.fields[0], roads.fields[0]] },
    422,
    'request.invalid',
  ],
  [
    'PUT',
    '/api/v1/layers/roads',
    { ...roads, fields: [{ ...roads.fields[0], name: 'limit' }] },
    422,
    'request.invalid',
  ],
  ['PUT', '/api/v1/layers/roads/look', { hidden: true }, 404, 'space.noLayer'],
  ['PUT', '/api/v1/layers/communities/look', { hidden: 'yes' }, 422, 'request.invalid'],
  ['DELETE', '/api/v1/layers/communities', {}, 409, 'space.fixedLayer'],
  ['POST', '/api/v1/layers/communities/import', collection(), 409, 'space.fixedLayer'],
  ['POST', '/api/v1/layers/roads/import', collection(), 404, 'space.noLayer'],
])('%s %s is a problem', async (method, url, payload, status, code) => {
  const answer = await t.inject({ method: method as 'PUT', url, payload, as: steward })
  expect([answer.statusCode, answer.json().code]).toEqual([status, code])
})

it('keeps the type of a field that exists', async () => {
  await put('/api/v1/layers/roads', roads)
  const retyped = { ...roads, fields: [{ name: 'lanes', type: 'string', title: words('车道') }] }
  const answer = await put('/api/v1/layers/roads', retyped)
  expect(answer.json().errors[0].field).toBe('fields/0/type')
})

it('lets nobody write without the permission', async () => {
  for (const [method, url] of [
    ['PUT', '/api/v1/layers/roads'],
    ['PUT', '/api/v1/layers/roads/look'],
    ['DELETE', '/api/v1/layers/roads'],
  ] as const) {
    expect((await t.inject({ method, url, payload: roads })).statusCode).toBe(401)
    expect((await t.inject({ method, url, payload: roads, as: holder('space.read') })).statusCode).toBe(403)
  }
})

describe('a layer of another module', () => {
  const watched: Layer = {
    id: 'watched',
    title: words('关注'),
    description: words('关注'),
    geometry: 'polygon',
    source: sql`(SELECT id, name, path, geometry, changed_at FROM space.public_region WHERE level = 'community')`,
    key: { column: 'id', type: 'uuid' },
    fields: [{ name: 'name', type: 'string', title: words('名称') }],
    access: permitted('cases.read'),
    restrict: (reader) => {
      const scopes = grantsFor(reader, 'cases.read').map(
        ({ regionPath }) => sql`starts_with(path, ${regionPath ?? ''})`,
      )
      return scopes.length > 0 ? sql`(${join(scopes, ' OR ')})` : sql`false`
    },
    style: [],
    legend: [],
  }

  it('is shown to each reader as far as the reader may see', async () => {
    registerLayers([watched])
    await makeCity(t)
    t.clock.advance(60_000)
    const everywhere = holder('cases.read')
    const [grant] = everywhere.grants
    const west = { ...everywhere, grants: grant ? [{ ...grant, regionPath: westPath }] : [] }
    const items = '/ogc/collections/watched/items'
    const all = await getJson(t, items, everywhere)
    const some = await getJson(t, items, west)
    expect([all.body.numberMatched, some.body.numberMatched]).toEqual([2, 1])
    const [east] = all.body.features.filter(
      ({ properties }: { properties: { name: string } }) => properties.name === '柳树社区',
    )
    expect((await getJson(t, `${items}/${east.id}`, west)).status).toBe(404)
    const tile = { url: '/tiles/watched/8/213/105.mvt' }
    const tiles = [await t.inject({ ...tile, as: everywhere }), await t.inject({ ...tile, as: west })]
    expect(tiles[0]?.rawPayload.length).toBeGreaterThan(tiles[1]?.rawPayload.length ?? 0)
    const extents = [
      await getJson(t, '/ogc/collections/watched', everywhere),
      await getJson(t, '/ogc/collections/watched', west),
    ].map(({ body }) => body.extent.spatial.bbox[0])
    expect(extents).toEqual([
      [120, 30, 121, 31],
      [120, 30, 120.5, 31],
    ])
    expect((await getJson(t, items)).status).toBe(401)
  })

  it.each<[string, Partial<Layer>]>([
    ['id', { id: 'Watched' }],
    ['key', { key: { column: 'id"; DROP', type: 'uuid' } }],
    ['field', { fields: [{ name: 'bbox', type: 'string', title: words('') }] }],
    [
      'id of a feature',
      { key: { column: 'uid', type: 'uuid' }, fields: [{ name: 'id', type: 'string', title: words('') }] },
    ],
    ['time', { time: 'name' }],
  ])('with a wrong %s does not start', (_, wrong) => {
    expect(() => registerLayers([{ ...watched, id: 'wrong', access: anyone, ...wrong }])).toThrow(RangeError)
    expect(findRegisteredLayer('wrong')).toBeUndefined()
  })
})
