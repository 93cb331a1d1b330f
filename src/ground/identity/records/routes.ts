// /api/v1/audit: who did and read what, and for what purpose. Looking there is recorded as well.
import { actorOf, permitted } from '../../../kernel/access/index.ts'
import { type AuditEntry, audit, listAudit } from '../../../kernel/audit/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { decodeCursor, pageOf, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { demandAt } from '../scope/guard.ts'
import { everywhere } from '../scope/rules.ts'
import { namesOf } from './names.ts'
import { AuditPage, AuditQuery } from './schema.ts'

export const recordRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/audit',
    access: permitted('audit.read'),
    summary: {
      zh: '操作与查阅记录，新的在前',
      en: 'What was done and read, by whom and for what purpose, newest first',
    },
    schema: { querystring: AuditQuery, response: { 200: AuditPage } },
    async handle({ hub, principal, query: { cursor, limit = 50, ...query } }) {
      demandAt(principal, 'audit.read', everywhere)
      const period = { from: momentOf(query.from), to: momentOf(query.to) }
      if (period.from && period.to && period.from >= period.to)
        throw fieldProblem([{ field: 'to', message: wrongPeriod }])
      const before = cursor === undefined ? undefined : String(decodeCursor(cursor)[0])
      return hub.db.tx(async (tx) => {
        const found = await listAudit(tx, { ...query, ...period, before, limit: limit + 1 })
        const { items, next } = pageOf(found, limit, ({ id }) => [id])
        const names = await namesOf(
          tx,
          items.flatMap(({ actor, subject }) => [actor, subject]),
        )
        const { action, actor, subject } = query
        await audit(tx, {
          actor: actorOf(principal),
          action: 'identity.read-record',
          subject: subject ?? actor ?? 'all',
          ...(action && { data: { action } }),
        })
        return { items: items.map((entry) => viewOf(entry, names)), next }
      })
    },
  }),
]

function viewOf({ at, data, purpose, ...entry }: AuditEntry, names: ReadonlyMap<string, string>) {
  return {
    ...entry,
    at: at.toISOString(),
    actorName: names.get(entry.actor) ?? null,
    subjectName: names.get(entry.subject) ?? null,
    purpose: purpose ?? null,
    data: data ?? null,
  }
}

function momentOf(given: string | undefined): Date | undefined {
  return given === undefined ? undefined : new Date(given)
}

const wrongPeriod = { zh: '应晚于开始时间', en: 'This must be after the beginning' }
