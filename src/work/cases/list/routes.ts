// GET /api/v1/cases: the worklist, the search, the rows behind every figure.
import Type from 'typebox'
import { signedIn } from '../../../kernel/access/index.ts'
import { encodeCursor, PageQuery, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { conditionsOf } from './conditions.ts'
import { filterFields } from './filter.ts'
import { sorts } from './order.ts'
import { listPoints } from './points.ts'
import { countCases, listCases } from './queries.ts'
import { CaseCounts, CasePoint, CaseRow, Waiting } from './schema.ts'
import { countWaiting, mostCounted } from './waiting.ts'

export const listRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/cases',
    access: signedIn,
    summary: { zh: '案卷列表：筛选、检索、按时限排序', en: 'Cases: filtered, searched, by deadline' },
    schema: {
      querystring: Type.Object({
        ...PageQuery,
        ...filterFields,
        sort: Type.Optional(
          Type.Enum([...sorts], { description: 'due: by deadline; newest; updated: changed last' }),
        ),
      }),
      response: {
        200: Type.Object({ items: Type.Array(CaseRow), next: Type.Union([Type.String(), Type.Null()]) }),
      },
    },
    async handle({ hub, principal, query: { cursor, limit = 50, sort = 'newest', ...filter } }) {
      const rows = await hub.db.tx(async (tx) =>
        listCases(tx, await conditionsOf(tx, principal, filter), { sort, cursor, limit: limit + 1 }),
      )
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items, next: rows.length > limit && last ? encodeCursor([sort, last.place, last.id]) : null }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/cases/counts',
    access: signedIn,
    summary: { zh: '各状态的案卷数', en: 'How many cases stand in each state' },
    schema: { querystring: Type.Object(filterFields), response: { 200: CaseCounts } },
    handle: ({ hub, principal, query }) =>
      hub.db.tx(async (tx) => countCases(tx, await conditionsOf(tx, principal, query))),
  }),
  route({
    method: 'GET',
    path: '/api/v1/cases/points',
    access: signedIn,
    summary: { zh: '筛选出的案卷在哪里', en: 'Where the cases of a filter lie' },
    schema: {
      querystring: Type.Object({
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000, default: 2000 })),
        ...filterFields,
      }),
      response: { 200: Type.Object({ items: Type.Array(CasePoint), more: Type.Boolean() }) },
    },
    async handle({ hub, principal, query: { limit = 2000, ...filter } }) {
      const found = await hub.db.tx(async (tx) =>
        listPoints(tx, await conditionsOf(tx, principal, filter), limit + 1),
      )
      return { items: found.slice(0, limit), more: found.length > limit }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/cases/waiting',
    access: signedIn,
    summary: {
      zh: `等着办的有多少（各项最多数到 ${mostCounted}）`,
      en: `How much waits, each counted up to ${mostCounted}`,
    },
    schema: { response: { 200: Waiting } },
    handle: ({ hub, principal }) => hub.db.tx((tx) => countWaiting(tx, principal)),
  }),
]
