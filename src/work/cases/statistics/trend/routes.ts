// GET /api/v1/cases/trend: the figures of each of the last days, for the whole or by region or organisation.
import Type from 'typebox'
import { permitted } from '../../../../kernel/access/index.ts'
import { type RouteDefinition, route } from '../../../../kernel/http/index.ts'
import { filterFields } from '../../list/filter.ts'
import { TrendView, trendFields } from './schema.ts'
import type { SeriesName } from './series.ts'
import { readTrend } from './service.ts'

const { below, category, channel, organisation, region, regionOnly, standard } = filterFields
const narrowing = {
  below,
  category,
  channel,
  class: filterFields.class,
  organisation,
  region,
  regionOnly,
  standard,
}

export const trendRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/cases/trend',
    access: permitted('cases.read'),
    summary: { zh: '案卷趋势：每天的数量', en: 'Figures of cases, day by day' },
    schema: {
      querystring: Type.Object({ ...trendFields, ...narrowing }),
      response: { 200: TrendView },
    },
    handle({ hub, language, principal, query: { days = 90, groupBy, level, series, ...filter } }) {
      return readTrend(hub, principal, {
        days,
        groupBy,
        level,
        series: series?.split(',') as SeriesName[] | undefined,
        language,
        filter,
      })
    },
  }),
]
