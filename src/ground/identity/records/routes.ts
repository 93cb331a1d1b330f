// /api/v1/audit: who did and read what of a subject. Looking there is recorded as well.
import Type from 'typebox'
import { actorOf, permitted } from '../../../kernel/access/index.ts'
import { audit, auditOf } from '../../../kernel/audit/index.ts'
import { decodeCursor, PageQuery, pageOf, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { demandAt } from '../scope/guard.ts'
import { everywhere } from '../scope/rules.ts'

const mostEntries = 10_000

const AuditItem = Type.Object({
  id: Type.String({ format: 'uuid' }),
  at: Type.String({ format: 'date-time' }),
  actor: Type.String({ description: 'A person’s id, `system` or `anonymous`' }),
  action: Type.String(),
  subject: Type.String(),
  purpose: Type.Union([Type.String(), Type.Null()]),
  data: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
})

export const recordRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/audit',
    access: permitted('audit.read'),
    summary: {
      zh: '某一对象的操作与查阅记录，新的在前',
      en: 'What was done to and read of a subject, newest first',
    },
    schema: {
      querystring: Type.Object({
        ...PageQuery,
        subject: Type.String({ minLength: 1, maxLength: 200, description: 'Id of a person, case, role, …' }),
      }),
      response: {
        200: Type.Object({
          items: Type.Array(AuditItem),
          next: Type.Union([Type.String(), Type.Null()]),
        }),
      },
    },
    async handle({ hub, principal, query: { cursor, limit = 50, subject } }) {
      demandAt(principal, 'audit.read', everywhere)
      const before = cursor === undefined ? undefined : String(decodeCursor(cursor)[0])
      const entries = await hub.db.tx(async (tx) => {
        await audit(tx, { actor: actorOf(principal), action: 'identity.read-record', subject })
        return auditOf(tx, subject, mostEntries)
      })
      const rows = entries
        .reverse()
        .filter(({ id }) => before === undefined || id < before)
        .map(({ at, data, purpose, ...rest }) => ({
          ...rest,
          at: at.toISOString(),
          purpose: purpose ?? null,
          data: data ?? null,
        }))
      return pageOf(rows, limit, ({ id }) => [id])
    },
  }),
]
