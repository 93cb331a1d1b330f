// The checks that every collection has to pass: Core §7.15 and 7.16, GeoJSON §8, CRS (Part 2).
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Feature, Position } from 'geojson'
import {
  type Answer,
  allPages,
  boxOf,
  type Collection,
  crs84,
  epsg3857,
  epsg4326,
  getOk,
  type Link,
  linkOf,
  type Page,
  pageOf,
  positionsOf,
  refused,
  sameIds,
} from './ogc-client.ts'
import type { Tally } from './tally.ts'

interface Queryables {
  properties: Record<string, { type?: string; format?: string }>
}

export async function checkLayer(tally: Tally, address: string, collection: Collection): Promise<void> {
  const items = `${address}/items`
  const check = (name: string, run: () => Promise<void>) => tally.check(`${collection.id}: ${name}`, run)

  await check('the collection says what it holds', async () => {
    const { body } = await getOk<Collection>(address)
    equal(body.id, collection.id)
    ok(linkOf(body.links, 'self') && linkOf(body.links, 'items'), 'links self and items')
    ok(body.crs.includes(crs84), 'CRS84 is offered')
    ok(body.storageCrs && body.crs.includes(body.storageCrs), 'the storage CRS is offered')
    equal(body.extent?.spatial?.bbox[0]?.length, 4)
  })
  await check('limits', async () => {
    const page = await pageOf(items, { limit: '1' })
    ok(page.features.length <= 1 && linkOf(page.links, 'self'))
    match(page.timeStamp, /^\d{4}-\d{2}-\d{2}T.*Z$/)
    await pageOf(items, { limit: '1000000' })
    for (const limit of ['0', '-1', 'x']) await refused(items, { limit })
  })
  await check('unknown parameters and values are refused', async () => {
    await refused(items, { nonsense: '1' })
    for (const bbox of ['1,2,3', '1,2,3,x', '0,50,1,40']) await refused(items, { bbox })
    for (const datetime of ['yesterday', '2026-01-02T00:00:00Z/2026-01-01T00:00:00Z'])
      await refused(items, { datetime })
    for (const name of ['crs', 'bbox-crs']) {
      await refused(items, { [name]: 'http://www.opengis.net/def/crs/EPSG/0/1' })
      await refused(items, { [name]: 'nonsense' })
    }
    await refused(`${items}/no-such-feature`, {}, 404)
  })

  const whole = await pageOf(items, { limit: '1000' })
  await check('pages hold every feature once', async () => {
    const size = Math.max(1, Math.ceil((whole.numberMatched ?? 0) / 7))
    const features = await allPages(items, { limit: String(Math.min(size, 5000)) })
    equal(new Set(features.map(({ id }) => id)).size, features.length, 'an id comes twice')
    equal(features.length, whole.numberMatched)
  })
  const [first, second] = whole.features
  if (!first) {
    tally.skip(collection.id, 'it is empty')
    return
  }
  if (second) {
    await check('offset', async () => {
      const page = await pageOf(items, { limit: '1', offset: '1' })
      equal(page.features[0]?.id, second.id)
    })
  }
  await check('one feature', () => checkFeature(items, first))
  await check('GeoJSON', async () => whole.features.slice(0, 200).forEach(checkShape))
  await checkBoxes(check, items, whole)
  await check('datetime', () => checkTime(items, whole, collection))
  await check('properties', () => checkProperties(address, whole))
  await check('coordinate reference systems', () => checkCrs(items, whole))
}

type Check = (name: string, run: () => Promise<void>) => Promise<void>

async function checkFeature(items: string, { geometry, id, properties }: Feature): Promise<void> {
  const { body, type } = await getOk<Feature & { links: Link[] }>(
    `${items}/${encodeURIComponent(String(id))}`,
  )
  equal(type.split(';')[0], 'application/geo+json')
  deepEqual([body.id, body.geometry, body.properties], [id, geometry, properties])
  ok(linkOf(body.links, 'self') && linkOf(body.links, 'collection'), 'links self and collection')
}

function checkShape(feature: Feature): void {
  const { geometry, type } = feature
  equal(type, 'Feature')
  if (!geometry) return
  for (const [lon = 999, lat = 999] of positionsOf(feature))
    ok(Math.abs(lon) <= 180 && Math.abs(lat) <= 90, `a position at ${lon}, ${lat}`)
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []
  for (const ring of polygons.flat()) deepEqual(ring[0], ring.at(-1), 'a ring is open')
}

async function checkBoxes(check: Check, items: string, whole: Page): Promise<void> {
  const shaped = whole.features.filter(({ geometry }) => geometry)
  if (shaped.length === 0) return
  const limit = '10000'
  const [west, south, east, north] = boxOf(shaped)
  const middle = (west + east) / 2
  const half = [west, south, middle, north].join(',')
  await check('bbox', async () => {
    const found = await pageOf(items, { bbox: half, limit })
    for (const feature of found.features) ok(touches(feature, west, south, middle, north), `${feature.id}`)
    const found3d = await pageOf(items, { bbox: [west, south, 0, middle, north, 1].join(','), limit })
    sameIds(found3d.features, found.features)
    const other = await pageOf(items, { bbox: [middle, south, east, north].join(','), limit })
    const both = new Set([...found.features, ...other.features].map(({ id }) => id))
    for (const { id } of shaped) ok(both.has(id), `${id} is in neither half`)
    equal((await pageOf(items, { bbox: '0,-89.9,0.1,-89.8', limit })).features.length, 0)
    equal((await pageOf(items, { bbox: '-180,-90,180,90', limit: '1' })).numberMatched, whole.numberMatched)
  })
  await check('bbox-crs', async () => {
    const found = (await pageOf(items, { bbox: half, limit })).features
    const swapped = { bbox: [south, west, north, middle].join(','), 'bbox-crs': epsg4326, limit }
    sameIds((await pageOf(items, swapped)).features, found)
    sameIds((await pageOf(items, { bbox: half, 'bbox-crs': crs84, limit })).features, found)
    const metres = [...mercator([west - 1e-7, south - 1e-7]), ...mercator([middle, north + 1e-7])]
    const projected = (await pageOf(items, { bbox: metres.join(','), 'bbox-crs': epsg3857, limit })).features
    ok(Math.abs(projected.length - found.length) <= 2, `${projected.length} instead of ${found.length}`)
  })
}

function touches(feature: Feature, west: number, south: number, east: number, north: number): boolean {
  const [w, s, e, n] = boxOf([feature])
  const slack = 1e-6
  return w <= east + slack && e >= west - slack && s <= north + slack && n >= south - slack
}

async function checkTime(items: string, { numberMatched }: Page, { extent }: Collection): Promise<void> {
  const matched = async (datetime: string) => (await pageOf(items, { datetime, limit: '1' })).numberMatched
  equal(await matched('../..'), numberMatched)
  const timed = extent?.temporal !== undefined
  equal(await matched('../1900-01-01T00:00:00Z'), timed ? 0 : numberMatched)
  equal(await matched('1900-01-01T00:00:00Z'), timed ? 0 : numberMatched)
  const since = await matched('1900-01-01T00:00:00Z/..')
  ok((since ?? 0) <= (numberMatched ?? 0), 'an interval finds more than there is')
}

async function checkProperties(address: string, { features }: Page): Promise<void> {
  const { body } = await getOk<Queryables>(`${address}/queryables`)
  for (const [name, { format }] of Object.entries(body.properties)) {
    const sample = features.find(({ properties }) => ![null, undefined].includes(properties?.[name]))
    if (!sample || name === 'geometry' || format === 'date-time') continue
    const value = sample.properties?.[name]
    const found = await pageOf(`${address}/items`, { [name]: String(value), limit: '10000' })
    ok(found.features.length > 0, `${name} finds nothing`)
    for (const { properties } of found.features) equal(properties?.[name], value, name)
  }
}

async function checkCrs(items: string, { features }: Page): Promise<void> {
  const plain = features.find(({ geometry }) => geometry)
  if (!plain) return
  const expected: [string, (position: Position) => Position][] = [
    [crs84, (position) => position],
    [epsg4326, ([lon = 0, lat = 0]) => [lat, lon]],
    [epsg3857, mercator],
  ]
  for (const [crs, turn] of expected) {
    const one: string = `${items}/${encodeURIComponent(String(plain.id))}`
    const { body, headers }: Answer<Feature> = await getOk<Feature>(one, { crs })
    equal(headers.get('content-crs'), `<${crs}>`)
    const found = positionsOf(body)
    for (const [index, position] of positionsOf(plain).entries()) {
      const [x = 0, y = 0] = turn(position)
      const [foundX = 0, foundY = 0] = found[index] ?? []
      ok(Math.abs(x - foundX) < 0.02 && Math.abs(y - foundY) < 0.02, `${foundX}, ${foundY} in ${crs}`)
    }
    const page = await getOk<Page>(items, { crs, limit: '1' })
    equal(page.headers.get('content-crs'), `<${crs}>`)
  }
}

function mercator([lon = 0, lat = 0]: Position): Position {
  const radius = 6378137
  return [(lon * Math.PI * radius) / 180, Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * radius]
}
