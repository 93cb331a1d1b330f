// /api/v1/audit: who did and read what of a subject. Looking there is recorded as well.
import Type from 'typebox'
import { actorOf, permitted } from '../../../kernel/access/index.ts'
import { audit, listAudit } from '../../../kernel/audit/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { decodeCursor, PageQuery, pageOf, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { demandAt } from '../scope/guard.ts'
import { everywhere } from '../scope/rules.ts'

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
      zh: '某一对象或某人的操作与查阅记录，新的在前',
      en: 'What was done to and read of a subject, or by an actor, newest first',
    },
    schema: {
      querystring: Type.Object({
        ...PageQuery,
        subject: Type.Optional(
          Type.String({ minLength: 1, maxLength: 200, description: 'Id of a person, case, role, …' }),
        ),
        actor: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      }),
      response: {
        200: Type.Object({
          items: Type.Array(AuditItem),
          next: Type.Union([Type.String(), Type.Null()]),
        }),
      },
    },
    async handle({ hub, principal, query: { actor, cursor, limit = 50, subject } }) {
      demandAt(principal, 'audit.read', everywhere)
      if (subject === undefined && actor === undefined)
        throw fieldProblem([{ field: 'subject', message: which }])
      const before = cursor === undefined ? undefined : String(decodeCursor(cursor)[0])
      const entries = await hub.db.tx(async (tx) => {
        const found = await listAudit(tx, { subject, actor, before, limit: limit + 1 })
        const looked = subject ?? actor ?? ''
        await audit(tx, { actor: actorOf(principal), action: 'identity.read-record', subject: looked })
        return found
      })
      const rows = entries.map(({ at, data, purpose, ...rest }) => ({
        ...rest,
        at: at.toISOString(),
        purpose: purpose ?? null,
        data: data ?? null,
      }))
      return pageOf(rows, limit, ({ id }) => [id])
    },
  }),
]

const which = { zh: '请说明查谁的记录', en: 'Say whose record: a subject or an actor' }
