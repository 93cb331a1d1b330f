// GET /api/v1/cases/happenings: what happened lately, for screens that are looked at all day.
import Type from 'typebox'
import { permitted } from '../../../kernel/access/index.ts'
import { PageQuery, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { filterFields } from '../list/filter.ts'
import { HappeningView } from './schema.ts'
import { readHappenings } from './service.ts'

const { below, organisation, region } = filterFields

export const happeningRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/cases/happenings',
    access: permitted('cases.read'),
    summary: { zh: '正在发生：最近的办理动态', en: 'What happened lately to cases' },
    schema: {
      querystring: Type.Object({ ...PageQuery, region, organisation, below }),
      response: {
        200: Type.Object({
          items: Type.Array(HappeningView),
          next: Type.Union([Type.String(), Type.Null()]),
        }),
      },
    },
    handle: ({ hub, principal, query: { cursor, limit = 30, ...filter } }) =>
      readHappenings(hub, principal, { filter, cursor, limit }),
  }),
]
