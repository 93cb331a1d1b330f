// /api/v1/locate: which community and which grid a point lies in.

import Type from 'typebox'
import { anyone } from '../../../kernel/access/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { locate } from './locate.ts'

export const PointQuery = {
  lon: Type.Number({ minimum: -180, maximum: 180, description: 'Longitude, degrees, WGS 84' }),
  lat: Type.Number({ minimum: -90, maximum: 90, description: 'Latitude, degrees, WGS 84' }),
}

const Reference = Type.Union([
  Type.Object({
    standard: Type.String(),
    code: Type.String(),
    name: Type.String(),
    level: Type.String(),
    path: Type.String(),
  }),
  Type.Null(),
])

export const LocationView = Type.Object({
  path: Type.Union([Type.String(), Type.Null()]),
  region: Reference,
  grid: Reference,
})

export const locateRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/locate',
    access: anyone,
    summary: { zh: '坐标所在的区域与网格', en: 'The region and grid of a point' },
    schema: { querystring: Type.Object(PointQuery), response: { 200: LocationView } },
    handle: ({ hub, query }) => hub.db.tx((tx) => locate(tx, query)),
  }),
]
