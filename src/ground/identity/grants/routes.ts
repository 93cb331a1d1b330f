// /api/v1/grants: who has which role, and where.
import Type from 'typebox'
import { permitted } from '../../../kernel/access/index.ts'
import { decodeCursor, PageQuery, pageOf, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { withinScope } from '../scope/filter.ts'
import { grantPlace, listGrants, viewOf } from './queries.ts'
import { GrantView, NewGrant } from './schema.ts'
import { giveRole, takeRoleBack } from './service.ts'

const path = '/api/v1/grants'
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

export const grantRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: permitted('identity.read'),
    summary: { zh: '查询授权', en: 'Find grants' },
    schema: {
      querystring: Type.Object({
        ...PageQuery,
        personId: Type.Optional(Type.String({ format: 'uuid' })),
        role: Type.Optional(Type.String({ maxLength: 40 })),
        organisationId: Type.Optional(Type.String({ format: 'uuid' })),
      }),
      response: {
        200: Type.Object({ items: Type.Array(GrantView), next: Type.Union([Type.String(), Type.Null()]) }),
      },
    },
    async handle({ hub, principal, query: { cursor, limit = 50, ...filter } }) {
      const after = cursor === undefined ? undefined : String(decodeCursor(cursor)[0])
      const scope = withinScope(principal, 'identity.read', grantPlace)
      const rows = await hub.db.tx((tx) => listGrants(tx, { ...filter, after, scope, limit: limit + 1 }))
      const { items, next } = pageOf(rows, limit, ({ id }) => [id])
      return { items: items.map(viewOf), next }
    },
  }),
  route({
    method: 'POST',
    path,
    access: permitted('identity.write'),
    summary: { zh: '授予角色', en: 'Give a role' },
    idempotent: true,
    schema: { body: NewGrant, response: { 201: GrantView } },
    async handle({ body, hub, principal, reply }) {
      const grant = await hub.db.tx((tx) => giveRole(hub, tx, principal, body))
      reply.status(201)
      return viewOf(grant)
    },
  }),
  route({
    method: 'DELETE',
    path: `${path}/:id`,
    access: permitted('identity.write'),
    summary: { zh: '收回角色', en: 'Take a role back' },
    schema: { params: Id },
    async handle({ hub, params: { id }, principal, reply }) {
      await hub.db.tx((tx) => takeRoleBack(hub, tx, principal, id))
      reply.status(204)
    },
  }),
]
