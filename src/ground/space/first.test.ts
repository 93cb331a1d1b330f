import { beforeEach, expect, it } from 'vitest'
import { type TestHub, testHub } from '../../kernel/testing/index.ts'
import { linkRegions, locate, saveComponents, savePlaces, saveRegions } from './index.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
})
const box = (w: number, s: number, e: number, n: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ],
  ],
})
it('works', async () => {
  await t.db.tx(async (tx) => {
    console.log(
      await saveRegions(tx, 'GB/T 2260', [
        { code: '99', level: 'province', name: 'P', geometry: box(120, 30, 121, 31) },
        { code: '9901', level: 'city', name: 'C', geometry: box(120, 30, 121, 31) },
        {
          code: '990101',
          level: 'district',
          name: 'D',
          geometry: {
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
        },
        { code: '990101001001', level: 'community', name: 'K', geometry: box(120, 30, 120.5, 30.5) },
      ]),
    )
    console.log(await linkRegions(tx, 'GB/T 2260'))
    console.log(await locate(tx, { lon: 120.2, lat: 30.2 }))
    console.log(
      await saveComponents(tx, 'GB/T 30428', [
        { id: '9901010102000001', major: '01', minor: '02', name: '井盖', lon: 120.1, lat: 30.1 },
        { id: '9901010102000002', major: '01', minor: '02', name: '井盖', lon: 10, lat: 30.1 },
      ]),
    )
    console.log(
      await savePlaces(tx, 'x', [
        { name: '人民路小学', address: '北河区人民路12号', lon: 120.1, lat: 30.1 },
        { name: '北河公园', lon: 120.1, lat: 30.1 },
      ]),
    )
  })
  for (const url of [
    '/api/v1/regions',
    '/api/v1/regions/tree',
    '/api/v1/regions/990101001001',
    '/api/v1/regions/99/children',
    '/api/v1/regions/99/geometry',
    '/api/v1/components',
    '/api/v1/components/9901010102000001',
    '/api/v1/places',
    '/api/v1/places?q=人民路',
    '/api/v1/geocode?q=北河区人民路14号',
    '/api/v1/geocode/reverse?lon=120.1&lat=30.1',
    '/api/v1/layers',
    '/tiles/communities/10/853/421.mvt',
    '/tiles/components/4/13/6.mvt',
    '/tiles/components/16/54609/26986.mvt',
    '/tiles/x/0/0/0.mvt',
    '/api/v1/locate?lon=500&lat=1',
  ]) {
    const r = await t.inject({ url: encodeURI(url) })
    console.log(url, r.statusCode, r.headers['content-type'], r.headers.etag, r.body.slice(0, 700))
  }
  expect(1).toBe(1)
})
