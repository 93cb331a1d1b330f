// /api/v1/regions: everybody may know the place's divisions and grids.

import Type from 'typebox'
import { anyone } from '../../../kernel/access/index.ts'
import { decodeCursor, PageQuery, pageOf, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { getRegion, listRegions, regionBoundary, regionTree } from './queries.ts'
import { RegionLevel, RegionView } from './schema.ts'

const Standard = Type.Optional(Type.String({ maxLength: 60 }))
const Code = Type.Object({ code: Type.String({ maxLength: 60 }) })
const One = Type.Object({ standard: Standard })

export const regionRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/regions',
    access: anyone,
    summary: { zh: '查询区域', en: 'Find regions' },
    schema: {
      querystring: Type.Object({
        ...PageQuery,
        standard: Standard,
        level: Type.Optional(RegionLevel),
        parent: Type.Optional(Type.String({ maxLength: 60 })),
        path: Type.Optional(Type.String({ maxLength: 200 })),
        q: Type.Optional(Type.String({ maxLength: 100 })),
      }),
      response: {
        200: Type.Object({ items: Type.Array(RegionView), next: Type.Union([Type.String(), Type.Null()]) }),
      },
    },
    async handle({ hub, query: { cursor, limit = 50, ...filter } }) {
      const after = cursor === undefined ? undefined : String(decodeCursor(cursor)[0])
      const rows = await hub.db.tx((tx) => listRegions(tx, { ...filter, after, limit: limit + 1 }))
      return pageOf(rows, limit, ({ path }) => [path])
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/regions/tree',
    access: anyone,
    summary: { zh: '区域树', en: 'The tree of regions' },
    schema: {
      querystring: Type.Object({
        standard: Standard,
        root: Type.Optional(Type.String({ maxLength: 60 })),
        depth: Type.Optional(Type.Integer({ minimum: 0, maximum: 5, default: 3 })),
      }),
    },
    handle: async ({ hub, query: { depth = 3, root, standard } }) => ({
      items: await hub.db.tx((tx) => regionTree(tx, { root, depth, standard })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/regions/:code',
    access: anyone,
    summary: { zh: '一个区域', en: 'One region' },
    schema: { params: Code, querystring: One, response: { 200: RegionView } },
    handle: ({ hub, params, query }) => hub.db.tx((tx) => getRegion(tx, params.code, query.standard)),
  }),
  route({
    method: 'GET',
    path: '/api/v1/regions/:code/children',
    access: anyone,
    summary: { zh: '下一级区域', en: 'The regions right below one' },
    schema: { params: Code, querystring: Type.Object({ ...PageQuery, standard: Standard }) },
    handle: ({ hub, params, query: { cursor, limit = 50, standard } }) =>
      hub.db.tx(async (tx) => {
        const region = await getRegion(tx, params.code, standard)
        const after = cursor === undefined ? undefined : String(decodeCursor(cursor)[0])
        const filter = { standard: region.standard, parent: region.code, after, limit: limit + 1 }
        return pageOf(await listRegions(tx, filter), limit, ({ path }) => [path])
      }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/regions/:code/geometry',
    access: anyone,
    summary: { zh: '区域边界（GeoJSON）', en: 'The boundary of a region (GeoJSON)' },
    schema: {
      params: Code,
      querystring: Type.Object({
        standard: Standard,
        tolerance: Type.Optional(
          Type.Number({
            minimum: 0,
            maximum: 1,
            default: 0,
            description: 'Degrees by which the line may move',
          }),
        ),
      }),
    },
    async handle({ hub, params, query: { standard, tolerance = 0 }, reply }) {
      const feature = await hub.db.tx((tx) => regionBoundary(tx, params.code, tolerance, standard))
      reply.type('application/geo+json')
      return JSON.stringify(feature)
    },
  }),
]
