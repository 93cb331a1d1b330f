// /api/v1/components: the public facilities, one by one.

import Type from 'typebox'
import { anyone } from '../../../kernel/access/index.ts'
import { decodeCursor, PageQuery, pageOf, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { getComponent, listComponents } from './queries.ts'
import { ComponentView } from './schema.ts'

const Short = Type.Optional(Type.String({ maxLength: 60 }))

export const componentRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/components',
    access: anyone,
    summary: { zh: '查询部件', en: 'Find components' },
    schema: {
      querystring: Type.Object({
        ...PageQuery,
        region: Type.Optional(Type.String({ maxLength: 200, description: 'A region path' })),
        grid: Short,
        major: Short,
        minor: Short,
        state: Short,
      }),
      response: {
        200: Type.Object({
          items: Type.Array(ComponentView),
          next: Type.Union([Type.String(), Type.Null()]),
        }),
      },
    },
    async handle({ hub, query: { cursor, limit = 50, ...filter } }) {
      const [id, standard] = cursor === undefined ? [] : decodeCursor(cursor)
      const after = cursor === undefined ? undefined : { id: String(id), standard: String(standard) }
      const rows = await hub.db.tx((tx) => listComponents(tx, { ...filter, after, limit: limit + 1 }))
      return pageOf(rows, limit, (row) => [row.id, row.standard])
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/components/:id',
    access: anyone,
    summary: { zh: '一个部件', en: 'One component' },
    schema: {
      params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
      querystring: Type.Object({ standard: Short }),
      response: { 200: ComponentView },
    },
    handle: ({ hub, params, query }) => hub.db.tx((tx) => getComponent(tx, params.id, query.standard)),
  }),
]
