// Bringing files in over HTTP: regions, components, places, and the features of a city's own layers.

import { join } from 'node:path'
import Type from 'typebox'
import { type Principal, permitted } from '../../../kernel/access/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { type Language, type Text, text } from '../../../kernel/i18n/index.ts'
import { errors } from '../errors.ts'
import { getDrawnLayer } from '../layers/drawn.ts'
import { componentImport, featureImport, placeImport } from './kinds.ts'
import { type ImportFormat, importFormatOf } from './records.ts'
import { regionImport } from './regions.ts'
import type { ImportReport } from './report.ts'
import { type ImportKind, runImport } from './run.ts'
import { withUpload } from './upload.ts'

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
  notes: Type.Array(Type.Object({ field: Type.String(), message: Type.String() }), {
    description: 'Kept, and yet to be looked at',
  }),
})

const largestFile = 1 << 30

interface KindOptions {
  standard?: string
  source?: string
}

interface Sent {
  hub: Hub
  body: unknown
  language: Language
  principal: Principal
  request: { headers: { 'content-type'?: string } }
  query: { dryRun?: boolean; name?: string; encoding?: string }
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
    access: permitted('space.write'),
    summary: { zh: '导入自有图层的要素', en: "Import the features of a city's own layer" },
    schema: {
      params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
      querystring: Type.Object(Options),
      response: { 200: Report },
    },
    bodyLimit: largestFile,
    accepts: accepted(),
    async handle(call) {
      const layer = await call.hub.db.tx((tx) => getDrawnLayer(tx, call.params.id))
      return bringIn(call, featureImport(layer))
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
    access: permitted('space.write'),
    summary,
    schema: { querystring: Type.Object(Options), response: { 200: Report } },
    bodyLimit: largestFile,
    accepts: accepted(),
    handle: (call) => bringIn(call, kindOf(call.query)),
  })
}

function bringIn<T>(sent: Sent, kind: ImportKind<T>) {
  const { body, hub, language, principal, query, request } = sent
  const format = formatOf(request.headers['content-type'], query.name)
  const place = { folder: join(hub.config.dataFolder, 'arriving'), mostBytes: largestFile }
  return withUpload(body, place, async (from) => {
    const source = { from, format, encoding: query.encoding }
    return asView(await runImport(hub.db, source, kind, { by: principal, dryRun: query.dryRun }), language)
  })
}

function accepted(): string[] {
  return [...Object.keys(formats), 'application/octet-stream']
}

function formatOf(type = '', name = ''): ImportFormat {
  const format = importFormatOf(name) ?? formats[type.split(';')[0]?.trim().toLowerCase() ?? '']
  if (!format) throw errors.unknownFormat()
  return format
}

function asView({ notes, rejects, ...report }: ImportReport, language: Language) {
  return {
    ...report,
    notes: notes.map(({ field, message }) => ({ field, message: text(message, language) })),
    rejects: rejects.map(({ field, line, message }) => ({ line, field, message: text(message, language) })),
  }
}
