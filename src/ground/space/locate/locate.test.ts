import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { saveComponents } from '../components/save.ts'
import { savePlaces } from '../places/save.ts'
import { cityRegions, collection, eastPath, getJson, makeCity, send, westPath } from '../testing.ts'
import { hasBoundaries, locate, locateMany } from './locate.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
})

const at = (lon: number, lat: number) => t.db.tx((tx) => locate(tx, { lon, lat }))

describe('a point', () => {
  it.each([
    ['in a grid', 120.2, 30.2, `${westPath}990101001001001/`, '990101001001', '990101001001001'],
    ['in a community without grids', 120.7, 30.2, eastPath, '990101001002', undefined],
    [
      'on the line between two grids',
      120.2,
      30.5,
      `${westPath}990101001001001/`,
      '990101001001',
      '990101001001001',
    ],
    ['outside', 122, 30.2, null, undefined, undefined],
  ])('%s', async (_, lon, lat, path, region, grid) => {
    await makeCity(t)
    const found = await at(lon, lat)
    expect([found.path, found.region?.code, found.grid?.code]).toEqual([path, region, grid])
  })

  it('is nowhere in a hub without boundaries', async () => {
    expect(await at(120.2, 30.2)).toEqual({ path: null, region: null, grid: null })
    expect(await t.db.tx(hasBoundaries)).toBe(false)
    expect(await t.db.tx((tx) => locateMany(tx, []))).toEqual([])
  })

  it('is answered the same alone and among many, in their order', async () => {
    await makeCity(t)
    const point = fc.record({
      lon: fc.double({ min: 119.8, max: 121.2, noNaN: true }),
      lat: fc.double({ min: 29.8, max: 31.2, noNaN: true }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(point, { maxLength: 8 }), async (points) => {
        const many = await t.db.tx((tx) => locateMany(tx, points))
        const single = await t.db.tx(async (tx) => {
          const answers = []
          for (const each of points) answers.push(await locate(tx, each))
          return answers
        })
        expect(many).toEqual(single)
      }),
      { numRuns: 15 },
    )
  })

  it.each(['lon=500&lat=1', 'lon=NaN&lat=1', 'lon=1', 'lon=1&lat=Infinity', 'lon=&lat=x', 'lon=31&lat=120'])(
    '%s is a problem with the field',
    async (query) => {
      const { body, status } = await getJson(t, `/api/v1/locate?${query}`)
      expect(status).toBe(422)
      expect(body.errors[0].field).toMatch(/^(lon|lat)$/)
    },
  )
})

it('asks again where components and places belong once boundaries come', async () => {
  await t.db.tx(async (tx) => {
    await saveComponents(tx, 'GB/T 30428', [
      { id: '9901010102000001', major: '01', minor: '02', name: '井盖', lon: 120.2, lat: 30.2 },
    ])
    await savePlaces(tx, 'test', [{ name: '柳树小学', lon: 120.7, lat: 30.2 }])
  })
  expect((await getJson(t, '/api/v1/components/9901010102000001')).body.regionPath).toBeNull()
  const answer = await send(t, '/api/v1/regions/import', { content: collection(...cityRegions) })
  expect(answer.json()).toMatchObject({ created: 8, rejected: 0, notes: [] })
  await t.background.settle()
  expect((await getJson(t, '/api/v1/components/9901010102000001')).body).toMatchObject({
    regionPath: `${westPath}990101001001001/`,
    gridCode: '990101001001001',
  })
  expect((await getJson(t, '/api/v1/places')).body.items[0].regionPath).toBe(eastPath)
})
