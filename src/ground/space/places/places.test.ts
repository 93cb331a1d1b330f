import { beforeEach, describe, expect, it } from 'vitest'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { eastPath, getJson, makeCity } from '../testing.ts'
import { savePlaces } from './save.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
  await makeCity(t)
  await t.db.tx((tx) =>
    savePlaces(tx, 'test', [
      {
        name: '人民路小学',
        kind: 'school',
        address: '北河区人民路12号',
        aliases: ['一小'],
        lon: 120.2,
        lat: 30.2,
      },
      { name: '北河公园', kind: 'park', lon: 120.7, lat: 30.2 },
      { name: '解放路菜市场', address: '解放路3号', lon: 120.7001, lat: 30.2001 },
      { name: '人民路20号', kind: 'address', address: '人民路20号', lon: 120.21, lat: 30.2 },
      { name: '石桥', lon: 120.3, lat: 30.3 },
    ]),
  )
})

const namesOf = (items: { name: string }[]) => items.map(({ name }) => name)

describe('geocoding', () => {
  it.each([
    ['人民路小学', '人民路小学', 'exact'],
    ['一小', '人民路小学', 'exact'],
    ['北河区人民路１２号', '人民路小学', 'exact'],
    ['人民路19号', '人民路20号', 'near-number'],
    ['菜市场', '解放路菜市场', 'similar'],
    ['北河 公园', '北河公园', 'exact'],
    ['在北河公园门口', '北河公园', 'similar'],
  ])('%s finds %s (%s)', async (query, name, match) => {
    const { body } = await getJson(t, `/api/v1/geocode?q=${query}`)
    expect(body.items[0]).toMatchObject({ name, match })
  })

  it.each(['飞机场', '？！', '%'])('finds nothing for %s', async (query) => {
    const answer = await t.inject({ url: `/api/v1/geocode?q=${encodeURIComponent(query)}` })
    expect([answer.statusCode, answer.json().items]).toEqual([200, []])
  })

  it.each(['', '?q=', `?q=${'长'.repeat(201)}`, '?q=x&limit=0'])('%s is a problem', async (query) => {
    expect((await getJson(t, `/api/v1/geocode${query}`)).status).toBe(422)
  })
})

describe('reverse geocoding', () => {
  it('gives the nearest first and where the point lies', async () => {
    const { body } = await getJson(t, '/api/v1/geocode/reverse?lon=120.7&lat=30.2')
    expect(namesOf(body.items)).toEqual(['北河公园', '解放路菜市场'])
    expect(body.items[0].metres).toBe(0)
    expect(body.items[1].metres).toBeGreaterThan(10)
    expect(body.items[1].metres).toBeLessThan(16)
    expect(body.location.path).toBe(eastPath)
  })

  it('gives nothing far from everything, and a problem for no point', async () => {
    expect((await getJson(t, '/api/v1/geocode/reverse?lon=10&lat=10')).body).toMatchObject({
      items: [],
      location: { path: null },
    })
    expect((await getJson(t, '/api/v1/geocode/reverse?lon=10')).status).toBe(422)
  })
})

describe('/api/v1/places', () => {
  it.each([
    ['', 5],
    ['?kind=park', 1],
    [`?region=${eastPath}`, 2],
    ['?q=人民路', 2],
    ['?q=人民路&kind=school', 1],
  ])('%s finds %i', async (query, count) => {
    expect((await getJson(t, `/api/v1/places${query}`)).body.items).toHaveLength(count)
  })

  it('pages, and tells one', async () => {
    const first = await getJson(t, '/api/v1/places?limit=3')
    const rest = await getJson(t, `/api/v1/places?limit=3&cursor=${first.body.next}`)
    expect([first.body.items.length, rest.body.items.length, rest.body.next]).toEqual([3, 2, null])
    const [place] = rest.body.items
    expect((await getJson(t, `/api/v1/places/${place.id}`)).body).toEqual(place)
  })

  it.each([
    ['/api/v1/places/01958000-0000-7000-8000-000000000000', 404],
    ['/api/v1/places/nonsense', 422],
    ['/api/v1/places?cursor=WyJ4Il0', 400],
    ['/api/v1/places?cursor=%00', 422],
  ])('%s is a problem', async (url, status) => {
    expect((await getJson(t, decodeURI(url))).status).toBe(status)
  })

  it('brings a known place up to date instead of repeating it', async () => {
    const save = (lon: number) => t.db.tx((tx) => savePlaces(tx, 'test', [{ name: '石桥', lon, lat: 30.3 }]))
    expect(await save(120.4)).toEqual({ created: 0, updated: 1, refused: [] })
    expect(await save(10)).toMatchObject({ created: 0, refused: [{ index: 0, field: 'geometry' }] })
    expect((await getJson(t, '/api/v1/geocode?q=石桥')).body.items[0].lon).toBe(120.4)
  })
})
