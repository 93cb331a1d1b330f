// Cases on the map: staff see the open ones of their reach where they are; everybody sees them rounded and without words.
import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '../../kernel/access/index.ts'
import { sql } from '../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../kernel/testing/index.ts'
import { analyst, makeTown, reader, type Town } from './list/testing.ts'

let t: TestHub
let town: Town
beforeEach(async () => {
  t = await testHub()
  town = await makeTown(t)
  // Tiles are kept for a while and outlive a test's database: each test has an hour of its own.
  later += 3_600_000
  t.clock.advance(later)
})
let later = 0

/** The tile of a point. */
function tileAt(layer: string, zoom: number, lng: number, lat: number): string {
  const x = Math.floor(((lng + 180) / 360) * 2 ** zoom)
  const angle = (lat * Math.PI) / 180
  const y = Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** zoom)
  return `/tiles/${layer}/${zoom}/${x}/${y}.mvt`
}

/** The words that stand in a tile, as far as they can be read without taking it apart. */
async function read(url: string, as?: Principal): Promise<{ status: number; text: string }> {
  const answer = await t.inject({ method: 'GET', url, ...(as && { as }) })
  return { status: answer.statusCode, text: answer.rawPayload.toString('utf8') }
}

const items = '/ogc/collections/open-cases/items?limit=50'

async function numbers(as: Principal): Promise<string[]> {
  const answer = await t.inject({ method: 'GET', url: items, as })
  const { features } = answer.json<{ features: { properties: { title: string } }[] }>()
  return features.map(({ properties }) => properties.title).sort()
}

test('is for staff who may read cases', async () => {
  const far = tileAt('open-cases', 9, 120.1, 30.1)
  expect((await read(far)).status).toBe(401)
  expect((await read(far, reader([]))).status).toBe(403)
  expect((await read(far, reader(['space.read']))).status).toBe(403)
  expect((await read(far, analyst)).status).toBe(200)
  const offered = await t.inject({ method: 'GET', url: '/api/v1/layers' })
  expect(offered.json<{ items: { id: string }[] }>().items.map(({ id }) => id)).not.toContain('open-cases')
})

test('holds the open cases of the reader’s reach, and those they were called to help with', async () => {
  const { A, B } = town.organisations
  expect(await numbers(analyst)).toEqual(['井盖缺失，Building 5 门口', '垃圾没人收'].sort())
  expect(await numbers(reader(['cases.read'], { organisationPath: A.path }))).toEqual([
    '井盖缺失，Building 5 门口',
  ])
  expect(await numbers(reader(['cases.read'], { organisationPath: B.path }))).toHaveLength(2)
  expect(await numbers(reader(['cases.read'], { regionPath: '99/9902/' }))).toEqual(['垃圾没人收'])
})

test('a far tile counts by urgency and names nothing; a near one shows the case', async () => {
  const far = await read(tileAt('open-cases', 9, 120.1, 30.1), analyst)
  expect(far.text).toContain('over')
  expect(far.text).toContain('soon')
  expect(far.text).toContain('count')
  expect(far.text).not.toContain('井盖')
  const near = await read(tileAt('open-cases', 16, 120.1, 30.1), analyst)
  expect(near.text).toContain('井盖缺失')
  expect(near.text).toContain('over')
})

test('a case without a deadline is told neither late nor soon, but told', async () => {
  await t.db.tx((tx) => tx.run(sql`UPDATE cases.case SET due_at = NULL WHERE external_id = 'overdue'`))
  const { text } = await read(tileAt('open-cases', 16, 120.1, 30.1), analyst)
  expect([text.includes('over'), text.includes('soon')]).toEqual([true, true])
})

test('a tile is kept for a quarter of a minute, whatever changes', async () => {
  const url = tileAt('open-cases', 16, 120.1, 30.1)
  expect((await read(url, analyst)).status).toBe(200)
  await t.db.tx((tx) => tx.run(sql`UPDATE cases.case SET kind = 'closed' WHERE external_id = 'overdue'`))
  t.clock.advance(5_000)
  expect((await read(url, analyst)).status).toBe(200)
  t.clock.advance(10_000)
  expect((await read(url, analyst)).status).toBe(204)
})

test('what everybody may see stays rounded and without words', async () => {
  await t.db.tx((tx) =>
    tx.run(sql`UPDATE cases.case SET location = ST_SetSRID(ST_MakePoint(120.10037, 30.10042), 4326)
      WHERE external_id = 'overdue'`),
  )
  const answer = await t.inject({ method: 'GET', url: '/ogc/collections/cases/items?limit=50' })
  const { features } = answer.json<{
    features: { geometry: { coordinates: number[] }; properties: Record<string, unknown> }[]
  }>()
  const places = features.map(({ geometry }) => geometry.coordinates)
  expect(places).toContainEqual([120.1, 30.1])
  expect(features.every(({ properties }) => !('title' in properties))).toBe(true)
  const exact = await t.inject({ method: 'GET', url: items, as: analyst })
  expect(exact.body).toContain('120.10037')
})
