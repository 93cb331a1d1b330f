// /api/v1/categories: the dictionary of what can be reported. Everybody may read it; a city loads its own edition.
import Type from 'typebox'
import { actorOf, anyone, permitted } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { type FieldProblem, fieldProblem } from '../../../kernel/errors/index.ts'
import { decodeCursor, PageQuery, pageOf, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { errors } from '../errors.ts'
import { loadCategories } from './ensure.ts'
import { importCategories } from './import.ts'
import { categoryVersions, findCategory, listCategories, retireCategories } from './queries.ts'
import { CategoryDictionary, CategoryImport, CategoryVersion, CategoryView, Part } from './schema.ts'

const path = '/api/v1/categories'
const Key = Type.Object({ key: Type.String({ maxLength: 200 }) })
const access = permitted('cases.configure')
const largestTable = 16 * 1024 * 1024
const Word = Type.Optional(Type.String({ maxLength: 100 }))

export const categoryRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: anyone,
    summary: { zh: '案卷类别', en: 'Categories of cases' },
    schema: {
      querystring: Type.Object({ ...PageQuery, standard: Word, kind: Word, q: Word }),
      response: {
        200: Type.Object({ items: Type.Array(CategoryView), next: Type.Union([Type.String(), Type.Null()]) }),
      },
    },
    async handle({ hub, query: { cursor, limit = 50, ...filter } }) {
      const after = cursor === undefined ? undefined : String(decodeCursor(cursor)[0])
      const rows = await hub.db.tx((tx) => listCategories(tx, { ...filter, after, limit: limit + 1 }))
      return pageOf(rows, limit, ({ key }) => [key])
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:key`,
    access: anyone,
    summary: { zh: '一个类别', en: 'One category' },
    schema: { params: Key, response: { 200: CategoryView } },
    async handle({ hub, params: { key } }) {
      const found = await hub.db.tx((tx) => findCategory(tx, key))
      if (!found) throw errors.noSuchCategory({ key })
      return found
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:key/versions`,
    access: anyone,
    summary: { zh: '一个类别的各个版本', en: 'The versions of a category, the newest first' },
    schema: { params: Key, response: { 200: Type.Object({ items: Type.Array(CategoryVersion) }) } },
    async handle({ hub, params: { key } }) {
      const versions = await hub.db.tx((tx) => categoryVersions(tx, key))
      if (versions.length === 0) throw errors.noSuchCategory({ key })
      const items = versions.map(({ createdAt, retiredAt, ...one }) => ({
        ...one,
        createdAt: createdAt.toISOString(),
        retiredAt: retiredAt?.toISOString() ?? null,
      }))
      return { items }
    },
  }),
  route({
    method: 'POST',
    path: `${path}/import`,
    access,
    summary: {
      zh: '从表格（CSV、XLSX、JSON 行）导入类别',
      en: 'Import categories from a table: CSV, XLSX or JSON lines',
    },
    bodyLimit: largestTable,
    accepts: ['application/octet-stream', 'text/csv'],
    schema: {
      querystring: Type.Object({
        standard: Part,
        kind: Part,
        name: Type.String({ maxLength: 200, description: "The file's name, which tells its format" }),
        dryRun: Type.Optional(Type.Boolean({ description: 'Check everything, keep nothing' })),
      }),
      response: { 200: CategoryImport },
    },
    async handle({ body, hub, language, principal, query: { dryRun = false, kind, name, standard } }) {
      const source = { body, name, mostBytes: largestTable }
      return importCategories(hub, principal, source, { standard, kind, dryRun, language })
    },
  }),
  route({
    method: 'POST',
    path,
    access,
    summary: {
      zh: '载入类别：有变化的成为新版本',
      en: 'Load categories: what differs becomes a new version',
    },
    bodyLimit: 8 * 1024 * 1024,
    schema: { body: CategoryDictionary, response: { 200: Type.Object({ changed: Type.Integer() }) } },
    handle({ body, hub, principal }) {
      demandDistinct(body)
      return hub.db.tx(async (tx) => {
        const changed = await loadCategories(tx, body)
        const { kind, standard } = body
        const data = { kind, changed }
        await audit(tx, {
          actor: actorOf(principal),
          action: 'cases.load-categories',
          subject: standard,
          data,
        })
        return { changed }
      })
    },
  }),
  route({
    method: 'DELETE',
    path: `${path}/:key`,
    access,
    summary: { zh: '停用类别：老案卷仍用它', en: 'Retire a category: old cases keep it' },
    schema: { params: Key },
    async handle({ hub, params: { key }, principal, reply }) {
      await hub.db.tx(async (tx) => {
        if ((await retireCategories(tx, [key])) === 0) throw errors.noSuchCategory({ key })
        await audit(tx, { actor: actorOf(principal), action: 'cases.retire-category', subject: key })
      })
      reply.status(204)
    },
  }),
]

function demandDistinct({ categories }: CategoryDictionary): void {
  const seen = new Set<string>()
  const wrong: FieldProblem[] = []
  categories.forEach(({ code }, i) => {
    if (seen.has(code)) {
      const message = { zh: `编码 ${code} 重复`, en: `The code ${code} stands twice` }
      wrong.push({ field: `categories/${i}/code`, message })
    }
    seen.add(code)
  })
  if (wrong.length > 0) throw fieldProblem(wrong)
}
