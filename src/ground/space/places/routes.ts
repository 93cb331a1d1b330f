// /api/v1/places and /api/v1/geocode: where is …, and what is here.

import Type from 'typebox'
import { validate as isUuid } from 'uuid'
import { anyone } from '../../../kernel/access/index.ts'
import { decodeCursor, PageQuery, pageOf, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { errors } from '../errors.ts'
import { locate } from '../locate/locate.ts'
import { LocationView, PointQuery } from '../locate/routes.ts'
import { geocode, reverseGeocode } from './geocode.ts'
import { getPlace, listPlaces } from './queries.ts'
import { GeocodedPlace, NearPlace, PlaceView } from './schema.ts'

const Few = Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 }))
const Asked = Type.String({ minLength: 1, maxLength: 200 })

function afterOf(cursor: string): string {
  const id = String(decodeCursor(cursor)[0])
  if (isUuid(id)) return id
  throw errors.badParameter({ name: 'cursor' })
}

export const placeRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/places',
    access: anyone,
    summary: { zh: '查询地点与地址', en: 'Find places and addresses' },
    schema: {
      querystring: Type.Object({
        ...PageQuery,
        q: Type.Optional(Asked),
        kind: Type.Optional(Type.String({ maxLength: 60 })),
        region: Type.Optional(Type.String({ maxLength: 200, description: 'A region path' })),
      }),
    },
    async handle({ hub, query: { cursor, kind, limit = 50, q, region } }) {
      if (q !== undefined) {
        const found = await hub.db.tx((tx) => geocode(tx, q, Math.min(limit, 50)))
        const fits = (place: GeocodedPlace) =>
          (!kind || place.kind === kind) && (!region || (place.regionPath ?? '').startsWith(region))
        return { items: found.filter(fits), next: null }
      }
      const after = cursor === undefined ? undefined : afterOf(cursor)
      const rows = await hub.db.tx((tx) => listPlaces(tx, { kind, region, after, limit: limit + 1 }))
      return pageOf(rows, limit, ({ id }) => [id])
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/places/:id',
    access: anyone,
    summary: { zh: '一个地点', en: 'One place' },
    schema: { params: Type.Object({ id: Type.String({ format: 'uuid' }) }), response: { 200: PlaceView } },
    handle: ({ hub, params }) => hub.db.tx((tx) => getPlace(tx, params.id)),
  }),
  route({
    method: 'GET',
    path: '/api/v1/geocode',
    access: anyone,
    summary: { zh: '地址解析：文字到坐标', en: 'Geocoding: from words to a point' },
    schema: {
      querystring: Type.Object({ q: Asked, limit: Few }),
      response: { 200: Type.Object({ items: Type.Array(GeocodedPlace) }) },
    },
    handle: async ({ hub, query: { limit, q } }) => ({
      items: await hub.db.tx((tx) => geocode(tx, q, limit)),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/geocode/reverse',
    access: anyone,
    summary: { zh: '逆地址解析：坐标到地点', en: 'Reverse geocoding: from a point to what is there' },
    schema: {
      querystring: Type.Object({
        ...PointQuery,
        metres: Type.Optional(Type.Number({ minimum: 1, maximum: 10_000, default: 300 })),
        limit: Few,
      }),
      response: { 200: Type.Object({ items: Type.Array(NearPlace), location: LocationView }) },
    },
    handle: ({ hub, query: { limit, metres, ...point } }) =>
      hub.db.tx(async (tx) => ({
        items: await reverseGeocode(tx, point, metres, limit),
        location: await locate(tx, point),
      })),
  }),
]
