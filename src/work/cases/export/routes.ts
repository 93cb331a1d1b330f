// /api/v1/cases/exports: a table of cases, made in the background, fetched only by whoever asked for it.
import Type from 'typebox'
import { actorOf, type Principal, permitted } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import { schedule } from '../../../kernel/jobs/index.ts'
import { errors } from '../errors.ts'
import { conditionsOf } from '../list/conditions.ts'
import { readFilter } from '../list/read-filter.ts'
import limits from './limits.json' with { type: 'json' }
import { type CaseExport, countUnfinished, findExport, insertExport } from './queries.ts'
import { ExportView, NewExport } from './schema.ts'
import { permissions, writeKind } from './write.ts'

const path = '/api/v1/cases/exports'
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const access = permitted('cases.export')

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export const exportRoutes: RouteDefinition[] = [
  route({
    method: 'POST',
    path,
    access,
    summary: { zh: '导出案卷（CSV、XLSX）', en: 'Export cases as CSV or XLSX' },
    idempotent: true,
    schema: { body: NewExport, response: { 202: ExportView } },
    async handle({ body: { filter: given = {}, format }, hub, language, principal, reply }) {
      const filter = readFilter(given, 'filter')
      const made = await hub.db.tx(async (tx) => {
        await conditionsOf(tx, principal, filter, permissions)
        if ((await countUnfinished(tx, String(principal.id))) >= limits.mostWaiting)
          throw errors.exportsWaiting()
        const { grants, id, kind, organisationId } = principal
        const reader = { id, kind, organisationId, grants }
        const row = { id: newId(tx.now), ownerId: String(id), reader, filter, format, language }
        await schedule(tx, { kind: writeKind, key: row.id, payload: { id: row.id } })
        await audit(tx, {
          actor: actorOf(principal),
          action: 'cases.export',
          subject: row.id,
          data: { filter, format },
        })
        return insertExport(tx, row)
      })
      reply.status(202).header('location', `${path}/${made.id}`)
      return viewOf(made)
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:id`,
    access,
    summary: { zh: '导出进度', en: 'How far an export is' },
    schema: { params: Id, response: { 200: ExportView } },
    handle: ({ hub, params: { id }, principal }) =>
      hub.db.tx(async (tx) => viewOf(await getOwn(tx, principal, id))),
  }),
  route({
    method: 'GET',
    path: `${path}/:id/file`,
    access,
    summary: { zh: '下载导出文件', en: 'Fetch the exported file' },
    schema: { params: Id },
    async handle({ hub, params: { id }, principal, reply }) {
      const { blob, format, size } = await hub.db.tx(async (tx) => {
        const own = await getOwn(tx, principal, id)
        if (own.state === 'removed') throw errors.noExport()
        if (own.state !== 'done') throw errors.exportNotReady()
        await audit(tx, { actor: actorOf(principal), action: 'cases.fetch-export', subject: id })
        return own
      })
      reply
        .type(types[format])
        .header('content-length', size)
        .header('content-disposition', `attachment; filename="cases-${id.slice(0, 8)}.${format}"`)
        .header('cache-control', 'no-store')
      return reply.send(hub.blobs.open(String(blob)))
    },
  }),
]

/** Another person's export is not there. */
async function getOwn(tx: Tx, { id: ownerId }: Principal, id: string): Promise<CaseExport> {
  const own = await findExport(tx, id, ownerId)
  if (!own) throw errors.noExport()
  return own
}

function viewOf({ createdAt, done, finishedAt, format, id, removedAfter, size, state, total }: CaseExport) {
  const finished = state === 'done' || state === 'removed'
  const progress = finished ? 1 : total ? Math.min(1, done / total) : 0
  return { id, format, state, progress, done, total, size, createdAt, finishedAt, removedAfter }
}
