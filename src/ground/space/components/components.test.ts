import { beforeEach, expect, it } from 'vitest'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { getJson, makeCity, westPath } from '../testing.ts'
import { saveComponents } from './save.ts'
import type { ComponentInput } from './schema.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
  await makeCity(t)
})

const cover: ComponentInput = {
  id: '9901010102000001',
  major: '01',
  minor: '02',
  name: '井盖',
  lon: 120.2,
  lat: 30.2,
}
const lamp: ComponentInput = {
  ...cover,
  id: '9901010201000002',
  major: '02',
  minor: '01',
  name: '路灯',
  lon: 120.7,
}

const save = (...components: ComponentInput[]) =>
  t.db.tx((tx) => saveComponents(tx, 'GB/T 30428', components))

it('takes region and grid from where a component stands', async () => {
  expect(await save(cover, lamp)).toEqual({ created: 2, updated: 0, refused: [] })
  const { body } = await getJson(t, `/api/v1/components/${cover.id}`)
  expect(body).toMatchObject({
    regionPath: `${westPath}990101001001001/`,
    gridCode: '990101001001001',
    state: 'normal',
  })
})

it('refuses one that stands outside of all regions and keeps the others', async () => {
  const result = await save(cover, { ...lamp, lon: 10 })
  expect(result).toMatchObject({ created: 1, refused: [{ index: 1, field: 'geometry' }] })
  expect((await getJson(t, `/api/v1/components/${lamp.id}`)).status).toBe(404)
})

it.each([
  ['', 2],
  ['?major=01', 1],
  ['?major=02&minor=01', 1],
  [`?region=${westPath}`, 1],
  ['?grid=990101001001001', 1],
  ['?state=broken', 0],
])('%s finds %i', async (query, count) => {
  await save(cover, lamp)
  expect((await getJson(t, `/api/v1/components${query}`)).body.items).toHaveLength(count)
})

it('goes on where a page ended, also when two standards use one id', async () => {
  await save(cover, lamp)
  await t.db.tx((tx) => saveComponents(tx, 'own', [cover]))
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const { body } = await getJson(t, `/api/v1/components?limit=1${next && `&cursor=${next}`}`)
    seen.push(
      ...body.items.map(({ id, standard }: ComponentInput & { standard: string }) => `${standard} ${id}`),
    )
    next = body.next
  }
  expect(seen).toEqual([`GB/T 30428 ${cover.id}`, `own ${cover.id}`, `GB/T 30428 ${lamp.id}`])
  expect((await getJson(t, `/api/v1/components/${cover.id}?standard=own`)).body.standard).toBe('own')
})

it('takes a removed one off the map and keeps its record', async () => {
  await save({ ...cover, state: 'removed' })
  expect((await getJson(t, `/api/v1/components/${cover.id}`)).body.state).toBe('removed')
  expect((await getJson(t, '/ogc/collections/components/items')).body.features).toEqual([])
})
