// Bringing files in over HTTP: regions, components, places, and the features of a city's own layers.

import type { Readable } from 'node:stream'
import Type from 'typebox'
import { permitted } from '../../../kernel/access/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { type Language, type Text, text } from '../../../kernel/i18n/index.ts'
import { errors } from '../errors.ts'
import { getDrawnLayer } from '../layers/drawn.ts'
import { componentImport, featureImport, placeImport, regionImport } from './kinds.ts'
import { type ImportFormat, importFormatOf } from './records.ts'
import type { ImportReport } from './report.ts'
import { type ImportKind, runImport } from './run.ts'

const formats: Record<string, ImportFormat> = {
  'application/geo+json': 'geojson',
  'application/geo+json-seq': 'geojson',
  'application/json': 'geojson',
  'text/csv': 'csv',
  'application/x-ndjson': 'jsonl',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

const Options = {
  dryRun: Type.Optional(Type.Boolean({ default: false, description: 'Try everything, keep nothing' })),
  name: Type.Optional(
    Type.String({ maxLength: 200, description: "The file's name, where the content type is general" }),
  ),
  encoding: Type.Optional(Type.String({ maxLength: 40, description: 'Asked of the file when left out' })),
  standard: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  source: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
}

const Report = Type.Object({
  read: Type.Integer(),
  created: Type.Integer(),
  updated: Type.Integer(),
  rejected: Type.Integer(),
  rejects: Type.Array(Type.Object({ line: Type.Integer(), field: Type.String(), message: Type.String() })),
})

const largestFile = 1 << 30

interface KindOptions {
  standard?: string
  source?: string
}

export const importRoutes: RouteDefinition[] = [
  importRoute('regions', { zh: '导入区域与网格', en: 'Import regions and grids' }, ({ standard }) =>
    regionImport(standard),
  ),
  importRoute('components', { zh: '导入部件', en: 'Import components' }, ({ standard }) =>
    componentImport(standard),
  ),
  importRoute(
    'places',
    { zh: '导入地点与地址', en: 'Import places and addresses' },
    ({ source = 'import' }) => placeImport(source),
  ),
  route({
    method: 'POST',
    path: '/api/v1/layers/:id/import',
    access: permitted('space.manage'),
    summary: { zh: '导入自有图层的要素', en: "Import the features of a city's own layer" },
    schema: {
      params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
      querystring: Type.Object(Options),
    },
    bodyLimit: largestFile,
    accepts: accepted(),
    async handle({ body, hub, language, params, principal, query, request }) {
      const layer = await hub.db.tx((tx) => getDrawnLayer(tx, params.id))
      const source = sourceOf(body, request.headers['content-type'], query)
      return asView(
        await runImport(hub.db, source, featureImport(layer), { by: principal, dryRun: query.dryRun }),
        language,
      )
    },
  }),
]

function importRoute<T>(
  noun: string,
  summary: Text,
  kindOf: (options: KindOptions) => ImportKind<T>,
): RouteDefinition {
  return route({
    method: 'POST',
    path: `/api/v1/${noun}/import`,
    access: permitted('space.manage'),
    summary,
    schema: { querystring: Type.Object(Options), response: { 200: Report } },
    bodyLimit: largestFile,
    accepts: accepted(),
    async handle({ body, hub, language, principal, query, request }) {
      const source = sourceOf(body, request.headers['content-type'], query)
      return asView(
        await runImport(hub.db, source, kindOf(query), { by: principal, dryRun: query.dryRun }),
        language,
      )
    },
  })
}

function accepted(): string[] {
  return [...Object.keys(formats), 'application/octet-stream']
}

function sourceOf(body: unknown, type = '', { encoding, name }: { name?: string; encoding?: string }) {
  const format =
    (name ? importFormatOf(name) : undefined) ?? formats[type.split(';')[0]?.trim().toLowerCase() ?? '']
  if (!format) throw errors.unknownFormat()
  return { from: body as Readable, format, encoding }
}

function asView({ rejects, ...report }: ImportReport, language: Language) {
  return {
    ...report,
    rejects: rejects.map(({ field, line, message }) => ({ line, field, message: text(message, language) })),
  }
}
