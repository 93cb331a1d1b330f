// /api/v1/decisions/models: decision tables to read, download, save and publish.
import Type from 'typebox'
import { actorOf, can, permitted } from '../../../kernel/access/index.ts'
import { decodeCursor, PageQuery, pageOf, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { type Language, text } from '../../../kernel/i18n/index.ts'
import type { ModelProblem } from '../dmn/index.ts'
import { errors } from '../errors.ts'
import { countUsage, getModel, getVersion, listModels, listVersions } from './queries.ts'
import { demandNotPast } from './rules.ts'
import { checkXml, saveModel, setValidity } from './save.ts'
import { ModelDetail, Publication, Usage, Validity, VersionView, Warning } from './schema.ts'
import { acceptedTypes, largestUpload, readUpload } from './upload.ts'
import { modelDetail, versionView } from './view.ts'

const path = '/api/v1/decisions/models'
const Next = Type.Union([Type.String(), Type.Null()])
const Key = Type.Object({ key: Type.String({ maxLength: 80 }) })
const VersionNumber = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const Version = Type.Object({ key: Type.String({ maxLength: 80 }), version: VersionNumber })
const Which = Type.Object({
  version: Type.Optional(VersionNumber),
  at: Type.Optional(
    Type.String({ format: 'date-time', description: 'The version in force then; now when left out' }),
  ),
})

export const modelRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: permitted('decisions.read'),
    summary: { zh: '决策表', en: 'Decision tables' },
    schema: {
      querystring: Type.Object(PageQuery),
      response: {
        200: Type.Object({
          items: Type.Array(
            Type.Object({ ...VersionView.properties, versions: Type.Integer({ description: 'How many' }) }),
          ),
          next: Next,
        }),
      },
    },
    handle: ({ hub, query: { cursor, limit = 50 } }) =>
      hub.db.tx(async (tx) => {
        const after = cursor === undefined ? undefined : String(decodeCursor(cursor)[0])
        const page = pageOf(await listModels(tx, { after, limit: limit + 1 }), limit, ({ key }) => [key])
        const items = page.items.map((row) => ({ ...versionView(row, tx.now), versions: row.versions }))
        return { items, next: page.next }
      }),
  }),
  route({
    method: 'GET',
    path: `${path}/:key`,
    access: permitted('decisions.read'),
    summary: { zh: '一张决策表，供人阅读', en: 'One decision table, for people to read' },
    schema: { params: Key, querystring: Which, response: { 200: ModelDetail } },
    handle: ({ hub, language, params: { key }, query }) =>
      hub.db.tx(async (tx) => modelDetail(await wanted(tx, key, query), tx.now, language)),
  }),
  route({
    method: 'GET',
    path: `${path}/:key/xml`,
    access: permitted('decisions.read'),
    summary: { zh: '下载决策表的 DMN XML', en: 'Download a decision table as DMN XML' },
    schema: { params: Key, querystring: Which },
    async handle({ hub, params: { key }, query, reply }) {
      const row = await hub.db.tx((tx) => wanted(tx, key, query))
      reply.type('application/xml; charset=utf-8').header('etag', `"${row.digest}"`)
      reply.header('content-disposition', `attachment; filename="${row.key}-${row.version}.dmn"`)
      return row.xml
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:key/versions`,
    access: permitted('decisions.read'),
    summary: { zh: '决策表的各个版本', en: 'The versions of a decision table' },
    schema: {
      params: Key,
      querystring: Type.Object(PageQuery),
      response: { 200: Type.Object({ items: Type.Array(VersionView), next: Next }) },
    },
    handle: ({ hub, params: { key }, query: { cursor, limit = 50 } }) =>
      hub.db.tx(async (tx) => {
        const before = cursor === undefined ? undefined : Number(decodeCursor(cursor)[0])
        const rows = await listVersions(tx, key, { before, limit: limit + 1 })
        if (rows.length === 0 && before === undefined) throw errors.noModel({ key })
        const { items, next } = pageOf(rows, limit, ({ version }) => [version])
        return { items: items.map((row) => versionView(row, tx.now)), next }
      }),
  }),
  route({
    method: 'GET',
    path: `${path}/:key/usage`,
    access: permitted('decisions.read'),
    summary: { zh: '决策表各版本判定过多少次', en: 'How often each version of a table decided' },
    schema: { params: Key, response: { 200: Type.Object({ items: Type.Array(Usage) }) } },
    handle: async ({ hub, params: { key } }) => ({
      items: (await hub.db.tx((tx) => countUsage(tx, key))).map(({ lastAt, ...row }) => ({
        ...row,
        lastAt: lastAt.toISOString(),
      })),
    }),
  }),
  route({
    method: 'POST',
    path: `${path}/:key/versions`,
    access: permitted('decisions.write'),
    summary: { zh: '保存决策表的新版本（DMN XML）', en: 'Save a new version of a decision table (DMN XML)' },
    bodyLimit: largestUpload,
    accepts: acceptedTypes,
    schema: {
      params: Key,
      querystring: Type.Object({
        ...Validity.properties,
        draft: Type.Optional(Type.Boolean({ description: 'Keep it without putting it in force' })),
        dryRun: Type.Optional(Type.Boolean({ description: 'Check everything, keep nothing' })),
      }),
      response: {
        200: Type.Object({
          key: Type.String(),
          version: Type.Union([Type.Integer(), Type.Null()]),
          created: Type.Boolean(),
          warnings: Type.Array(Warning),
        }),
      },
    },
    async handle({ body, hub, language, params: { key }, principal, query, reply, request }) {
      const { draft = false, dryRun = false } = query
      if (!draft && !dryRun && !can(principal, 'decisions.activate')) throw errors.activate()
      const validity = readValidity(query, hub.clock.now())
      const xml = await readUpload(body, request.headers['content-type'])
      if (dryRun) {
        const { warnings } = await checkXml(hub, xml)
        return { key, version: null, created: false, warnings: inWords(warnings, language) }
      }
      const saved = await saveModel(hub, { key, xml, ...validity, draft, actor: actorOf(principal) })
      if (saved.created) reply.header('location', `${path}/${key}?version=${saved.version}`)
      return { ...saved, warnings: inWords(saved.warnings, language) }
    },
  }),
  route({
    method: 'PUT',
    path: `${path}/:key/versions/:version/validity`,
    access: permitted('decisions.activate'),
    summary: {
      zh: '发布版本，决定生效与失效时间',
      en: 'Publish a version: from when until when it is in force',
    },
    schema: { params: Version, body: Publication, response: { 200: VersionView } },
    handle: ({ body, hub, params, principal }) =>
      hub.db.tx(async (tx) => {
        const { validFrom, validTo = null } = readValidity(body, tx.now)
        const before = await getVersion(tx, params.key, params.version)
        const from = validFrom ?? before.validFrom ?? tx.now
        const actor = actorOf(principal)
        await setValidity(tx, { ...params, validFrom: from, validTo, actor, reason: body.reason })
        return versionView(await getVersion(tx, params.key, params.version), tx.now)
      }),
  }),
]

type Tx = Parameters<typeof getModel>[0]

function wanted(tx: Tx, key: string, { at, version }: { at?: string; version?: number }) {
  if (version !== undefined) return getVersion(tx, key, version)
  return getModel(tx, key, at === undefined ? tx.now : new Date(at))
}

function readValidity(
  { validFrom, validTo }: { validFrom?: string | null; validTo?: string | null },
  now: Date,
) {
  const read = {
    validFrom: validFrom ? new Date(validFrom) : undefined,
    validTo: validTo ? new Date(validTo) : null,
  }
  demandNotPast('validFrom', read.validFrom, now)
  demandNotPast('validTo', read.validTo, now)
  return read
}

function inWords(problems: readonly ModelProblem[], language: Language) {
  return problems.map(({ code, message, place }) => ({ code, place, message: text(message, language) }))
}
