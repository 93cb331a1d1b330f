// GET /api/v1/cases/{number}/duplicates: which cases may be the same, and why it looks so.
import Type from 'typebox'
import { permitted } from '../../../kernel/access/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { errors } from '../errors.ts'
import { anyOf, reachOf } from '../list/reach.ts'
import { getCase } from '../store/load.ts'
import { suggestDuplicates } from './suggest.ts'

const Suggestion = Type.Object({
  id: Type.String(),
  number: Type.String(),
  title: Type.String(),
  state: Type.String(),
  category: Type.String(),
  reportedAt: Type.String({ format: 'date-time' }),
  metres: Type.Union([Type.Number(), Type.Null()]),
  score: Type.Number({ minimum: 0, maximum: 1 }),
  parts: Type.Array(
    Type.Object({
      part: Type.Enum(['place', 'category', 'text', 'time']),
      value: Type.Number(),
      share: Type.Number({ description: 'Its part of the score' }),
    }),
  ),
})

export const duplicateRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/cases/:number/duplicates',
    access: permitted('cases.read'),
    summary: { zh: '疑似重复的案卷及理由', en: 'Cases that may be the same, and why' },
    schema: {
      params: Type.Object({ number: Type.String({ maxLength: 40 }) }),
      response: { 200: Type.Object({ items: Type.Array(Suggestion) }) },
    },
    handle: ({ hub, params: { number }, principal }) =>
      hub.db.tx(async (tx) => {
        const { description, state, title } = await getCase(tx, number)
        const within = anyOf(await reachOf(tx, principal))
        const seen = await tx.first(
          sql`SELECT 1 AS one FROM cases.case c WHERE c.id = ${state.id}::uuid AND ${within}`,
        )
        if (!seen) throw errors.outOfScope()
        const { category, id, point, regionPath, reportedAt } = state
        const likely = { point, category, text: `${title} ${description}`, at: reportedAt, regionPath }
        return { items: await suggestDuplicates(tx, likely, { within, except: id }) }
      }),
  }),
]
