// Which cases may be the same, and why it looks so: as a case, or as a report that is about to be filed.
import Type from 'typebox'
import { permitted } from '../../../kernel/access/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { unsortedKey } from '../categories/schema.ts'
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

/** What is known of a report that is not filed yet. */
const Unfiled = Type.Object({
  category: Type.Optional(Type.String({ maxLength: 200 })),
  point: Type.Optional(
    Type.Object({
      lng: Type.Number({ minimum: -180, maximum: 180 }),
      lat: Type.Number({ minimum: -90, maximum: 90 }),
    }),
  ),
  text: Type.Optional(Type.String({ maxLength: 4000 })),
})

export const duplicateRoutes: RouteDefinition[] = [
  route({
    method: 'POST',
    path: '/api/v1/cases/duplicates',
    access: permitted('cases.file'),
    summary: { zh: '登记之前：可能已经有人报过', en: 'Before filing: what may have been reported already' },
    schema: { body: Unfiled, response: { 200: Type.Object({ items: Type.Array(Suggestion) }) } },
    handle: ({ body: { category = unsortedKey, point = null, text = '' }, hub, principal }) =>
      hub.db.tx(async (tx) => {
        const within = anyOf(await reachOf(tx, principal))
        return { items: await suggestDuplicates(tx, { point, category, text, at: tx.now }, { within }) }
      }),
  }),
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
