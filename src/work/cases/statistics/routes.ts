// GET /api/v1/cases/stats: how it is going, by organisation, region, category or month.
import Type from 'typebox'
import { permitted } from '../../../kernel/access/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { filterFields } from '../list/filter.ts'
import { grouping, StatsView } from './schema.ts'
import { readStats } from './service.ts'

const { reportedFrom: from, reportedTo: to } = filterFields

export const statisticsRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/cases/stats',
    access: permitted('cases.read'),
    summary: { zh: '案卷统计：数量、比率、每个数字的案卷', en: 'Figures of cases, each with its list' },
    schema: {
      querystring: Type.Object({ ...grouping, ...filterFields, from, to }),
      response: { 200: StatsView },
    },
    handle({ hub, language, principal, query }) {
      const { from, to, groupBy, level, reportedFrom = from, reportedTo = to, ...rest } = query
      return readStats(hub, principal, {
        groupBy,
        level,
        language,
        filter: { ...rest, reportedFrom, reportedTo },
      })
    },
  }),
]
