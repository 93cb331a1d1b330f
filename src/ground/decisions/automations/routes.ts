// /api/v1/decisions/automations: everybody may know what decides by itself, and how to object to a person.
import Type from 'typebox'
import { actorOf, anyone, permitted } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import {
  decodeCursor,
  etag,
  PageQuery,
  pageOf,
  type RouteDefinition,
  requireMatch,
  route,
} from '../../../kernel/http/index.ts'
import { type AutomationRow, getAutomation, listAutomations, updateAutomation } from './queries.ts'
import { AutomationChange, AutomationView } from './schema.ts'

const path = '/api/v1/decisions/automations'

export const automationRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: anyone,
    summary: { zh: '自动决策登记', en: 'The register of automatic decisions' },
    schema: {
      querystring: Type.Object(PageQuery),
      response: {
        200: Type.Object({
          items: Type.Array(AutomationView),
          next: Type.Union([Type.String(), Type.Null()]),
        }),
      },
    },
    async handle({ hub, query: { cursor, limit = 50 } }) {
      const after = cursor === undefined ? undefined : String(decodeCursor(cursor)[0])
      const rows = await hub.db.tx((tx) => listAutomations(tx, { after, limit: limit + 1 }))
      const { items, next } = pageOf(rows, limit, ({ key }) => [key])
      return { items: items.map(viewOf), next }
    },
  }),
  route({
    method: 'PUT',
    path: `${path}/:key`,
    access: permitted('decisions.write'),
    summary: {
      zh: '修改自动决策的说明、责任单位和异议途径',
      en: 'Say what decides, who answers for it, how to object',
    },
    schema: {
      params: Type.Object({ key: Type.String({ maxLength: 80 }) }),
      body: AutomationChange,
      response: { 200: AutomationView },
    },
    async handle({ body, hub, params: { key }, principal, reply, request }) {
      const row = await hub.db.tx(async (tx) => {
        const before = await getAutomation(tx, key)
        requireMatch(request, before.version)
        await audit(tx, { actor: actorOf(principal), action: 'decisions.change-automation', subject: key })
        return updateAutomation(tx, { ...before, ...body })
      })
      etag(reply, row.version)
      return viewOf(row)
    },
  }),
]

function viewOf({ asShipped: _asShipped, changedAt, ...row }: AutomationRow): AutomationView {
  return { ...row, changedAt: changedAt.toISOString() }
}
