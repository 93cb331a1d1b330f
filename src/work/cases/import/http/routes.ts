// /api/v1/cases/imports: a file of past cases from the browser. It is looked into, tried, brought in and removed again.
import { createReadStream } from 'node:fs'
import Type from 'typebox'
import { withUpload } from '../../../../ground/space/index.ts'
import { actorOf, type Principal, permitted } from '../../../../kernel/access/index.ts'
import { audit } from '../../../../kernel/audit/index.ts'
import type { Tx } from '../../../../kernel/db/index.ts'
import { fieldProblem } from '../../../../kernel/errors/index.ts'
import { decodeCursor, pageOf, type RouteDefinition, route } from '../../../../kernel/http/index.ts'
import { newId } from '../../../../kernel/ids/index.ts'
import { schedule } from '../../../../kernel/jobs/index.ts'
import { formatOf } from '../../../../kernel/tabular/index.ts'
import { errors } from '../../errors.ts'
import { checkMapping, missingColumns } from '../mapping.ts'
import { removeFiles } from './files.ts'
import limits from './limits.json' with { type: 'json' }
import { headersOf, previewOf } from './preview.ts'
import { beginRun, type CaseImport, findImport, insertImport, listImports } from './queries.ts'
import { placeFor, removeKind, runKind } from './run.ts'
import { FileQuery, ImportPreview, ImportsPage, ImportsQuery, ImportView, NewRun } from './schema.ts'
import { viewOf } from './view.ts'

const path = '/api/v1/cases/imports'
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const access = permitted('cases.configure')

export const caseImportRoutes: RouteDefinition[] = [
  route({
    method: 'POST',
    path,
    access,
    summary: {
      zh: '送来一份案卷表格（CSV、XLSX、JSON 行）',
      en: 'Send a table of cases: CSV, XLSX, JSON lines',
    },
    bodyLimit: limits.mostBytes,
    accepts: ['application/octet-stream', 'text/csv'],
    schema: { querystring: FileQuery, response: { 201: ImportView } },
    async handle({ body, hub, language, principal, query: { name }, reply }) {
      formatOf(name)
      const sent = await withUpload(body, placeFor(hub), async (file) => {
        const headers = await headersOf(createReadStream(file), name)
        return { headers, ...(await hub.blobs.put(createReadStream(file))) }
      })
      const made = await hub.db.tx(async (tx) => {
        const { headers, id: blob, size } = sent
        const id = newId(tx.now)
        const runAt = new Date(tx.now.getTime() + limits.keptHours * 3_600_000)
        await schedule(tx, { kind: removeKind, key: id, runAt, payload: { id } })
        await audit(tx, { actor: actorOf(principal), action: 'cases.send-import', subject: id })
        return insertImport(tx, { id, ownerId: String(principal.id), name, headers, language, blob, size })
      })
      reply.status(201).header('location', `${path}/${made.id}`)
      return viewOf(made, principal)
    },
  }),
  route({
    method: 'GET',
    path,
    access,
    summary: { zh: '案卷导入记录', en: 'Imports of cases, the newest first' },
    schema: { querystring: ImportsQuery, response: { 200: ImportsPage } },
    async handle({ hub, principal, query: { cursor, limit = 50 } }) {
      const before = cursor === undefined ? undefined : String(decodeCursor(cursor)[0])
      const rows = await hub.db.tx((tx) => listImports(tx, before, limit + 1))
      const { items, next } = pageOf(rows, limit, ({ id }) => [id])
      return { items: items.map((row) => viewOf(row, principal)), next }
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:id`,
    access,
    summary: { zh: '一次导入的进度与结果', en: 'How far an import is, and what came of it' },
    schema: { params: Id, response: { 200: ImportView } },
    handle: async ({ hub, params: { id }, principal }) =>
      viewOf(await hub.db.tx((tx) => getImport(tx, id)), principal),
  }),
  route({
    method: 'GET',
    path: `${path}/:id/preview`,
    access,
    summary: {
      zh: '看文件的列、头几行和对应关系的建议',
      en: 'Columns, first rows, and what they most likely mean',
    },
    schema: { params: Id, response: { 200: ImportPreview } },
    async handle({ hub, params: { id }, principal, reply }) {
      const { blob, mapping, name } = await hub.db.tx(async (tx) => {
        await audit(tx, { actor: actorOf(principal), action: 'cases.read-import', subject: id })
        return getOwn(tx, principal, id)
      })
      if (!blob) throw errors.importGone()
      reply.header('cache-control', 'no-store')
      const preview = await previewOf(await hub.blobs.open(blob), name, hub.config.timeZone)
      return mapping ? { ...preview, mapping } : preview
    },
  }),
  route({
    method: 'POST',
    path: `${path}/:id/runs`,
    access,
    summary: { zh: '按对应关系试运行或导入', en: 'Try the file, or bring it in, by a mapping' },
    schema: { params: Id, body: NewRun, response: { 202: ImportView } },
    async handle({ body: { dryRun = false, ...body }, hub, params: { id }, principal, reply }) {
      const mapping = inMapping(() => checkMapping(body.mapping))
      const made = await hub.db.tx(async (tx) => {
        const own = await getOwn(tx, principal, id, true)
        if (!own.blob) throw errors.importGone()
        if (own.state === 'waiting' || own.state === 'running') throw errors.importRunning()
        const missing = formatOf(own.name) === 'jsonl' ? [] : missingColumns(mapping, own.headers)
        if (missing.length > 0) inMapping(() => reject(missing))
        await beginRun(tx, id, mapping, dryRun)
        await schedule(tx, { kind: runKind, key: id, payload: { id } })
        const data = { dryRun, source: mapping.source }
        await audit(tx, { actor: actorOf(principal), action: 'cases.run-import', subject: id, data })
        return getImport(tx, id)
      })
      reply.status(202)
      return viewOf(made, principal)
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:id/rejects`,
    access,
    summary: { zh: '下载没有收进来的行', en: 'Fetch the rows that were not taken' },
    schema: { params: Id },
    async handle({ hub, params: { id }, principal, reply }) {
      const { rejectsBlob } = await hub.db.tx(async (tx) => {
        await audit(tx, { actor: actorOf(principal), action: 'cases.fetch-rejects', subject: id })
        return getOwn(tx, principal, id)
      })
      if (!rejectsBlob) throw errors.importGone()
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="rejects-${id.slice(0, 8)}.csv"`)
        .header('cache-control', 'no-store')
      return reply.send(await hub.blobs.open(rejectsBlob))
    },
  }),
  route({
    method: 'DELETE',
    path: `${path}/:id`,
    access,
    summary: { zh: '删除送来的文件', en: 'Remove the file that was sent' },
    schema: { params: Id },
    async handle({ hub, params: { id }, principal, reply }) {
      await hub.db.tx(async (tx) => {
        const { state } = await getOwn(tx, principal, id)
        if (state === 'waiting' || state === 'running') throw errors.importRunning()
        await audit(tx, { actor: actorOf(principal), action: 'cases.remove-import', subject: id })
      })
      await removeFiles(hub, id)
      reply.status(204)
    },
  }),
]

async function getImport(tx: Tx, id: string, lock = false): Promise<CaseImport> {
  const found = await findImport(tx, id, lock)
  if (!found) throw errors.noImport()
  return found
}

/** Another person's file is not there: rows of it may be people's. */
async function getOwn(tx: Tx, principal: Principal, id: string, lock = false): Promise<CaseImport> {
  const found = await getImport(tx, id, lock)
  if (found.ownerId !== principal.id) throw errors.noImport()
  return found
}

type Wrong = Parameters<typeof fieldProblem>[0]

function reject(wrong: Wrong): never {
  throw fieldProblem(wrong)
}

/** What is wrong with the mapping is told by the field's place in the request. */
function inMapping<T>(check: () => T): T {
  try {
    return check()
  } catch (problem) {
    const fields = problem instanceof Error && 'fields' in problem ? (problem.fields as Wrong) : []
    if (fields.length === 0) throw problem
    throw fieldProblem(fields.map(({ field, message }) => ({ field: `mapping/${field}`, message })))
  }
}
