// The OpenAPI 3.0 document of /ogc, written for the layers that the reader may see.

import type { Language } from '../../../kernel/i18n/index.ts'
import type { Layer } from '../layer.ts'
import { offeredCrs } from './crs.ts'
import { fieldSchemas, mediaTypes } from './documents.ts'
import { defaultLimit, largestLimit } from './parameters.ts'

export function openApiDocument(base: string, layers: readonly Layer[], language: Language) {
  const paths: Record<string, object> = {
    '/': { get: operation('landing', language === 'zh' ? '入口' : 'Landing page', mediaTypes.json) },
    '/conformance': {
      get: operation('conformance', language === 'zh' ? '符合的规范' : 'Conformance', mediaTypes.json),
    },
    '/api': { get: operation('api', language === 'zh' ? '接口说明' : 'This document', mediaTypes.openapi) },
    '/collections': {
      get: operation('collections', language === 'zh' ? '图层' : 'Collections', mediaTypes.json),
    },
  }
  for (const layer of layers) Object.assign(paths, layerPaths(layer, language))
  return {
    openapi: '3.0.3',
    info: { title: language === 'zh' ? '善治地图要素' : 'Shanzhi map features', version: '1.0.0' },
    servers: [{ url: base }],
    tags: layers.map(({ description, id }) => ({ name: id, description: description[language] })),
    paths,
    components: { parameters: shared, schemas: { problem: problemSchema } },
  }
}

function layerPaths(layer: Layer, language: Language): Record<string, object> {
  const address = `/collections/${layer.id}`
  const name = layer.id.replaceAll('-', '_')
  const title = layer.title[language]
  const tagged = (id: string, type: string, parameters: object[] = []) => ({
    get: { ...operation(`${id}_${name}`, title, type, parameters), tags: [layer.id] },
  })
  return {
    [address]: tagged('describe', mediaTypes.json),
    [`${address}/queryables`]: tagged('queryables', mediaTypes.schema),
    [`${address}/schema`]: tagged('schema', mediaTypes.schema),
    [`${address}/items`]: tagged('items', mediaTypes.geojson, [
      ...Object.keys(shared).map(reference),
      ...fieldParameters(layer, language),
    ]),
    [`${address}/items/{featureId}`]: tagged('item', mediaTypes.geojson, [
      { name: 'featureId', in: 'path', required: true, schema: { type: 'string' } },
      reference('crs'),
    ]),
  }
}

function fieldParameters(layer: Layer, language: Language): object[] {
  return Object.entries(fieldSchemas(layer, language)).map(([name, schema]) => query(name, schema))
}

function crsParameter(name: string): object {
  return query(name, { type: 'string', format: 'uri', enum: offeredCrs.map(({ uri }) => uri) })
}

/** By reference: GDAL reads the largest page from the parameter that it finds under the name `limit`. */
const shared: Record<string, object> = {
  limit: query('limit', { type: 'integer', minimum: 1, maximum: largestLimit, default: defaultLimit }),
  offset: query('offset', { type: 'integer', minimum: 0, default: 0 }),
  after: query('after', {
    type: 'string',
    description: 'Where the page before ended; comes with its next link',
  }),
  bbox: {
    ...query('bbox', {
      type: 'array',
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
      items: { type: 'number' },
    }),
    style: 'form',
    explode: false,
  },
  'bbox-crs': crsParameter('bbox-crs'),
  crs: crsParameter('crs'),
  datetime: query('datetime', { type: 'string' }),
}

function reference(name: string): object {
  return { $ref: `#/components/parameters/${name}` }
}

function query(name: string, schema: object): object {
  return { name, in: 'query', required: false, schema }
}

function operation(operationId: string, summary: string, type: string, parameters: object[] = []): object {
  const problem = {
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
  }
  return {
    operationId,
    summary,
    parameters: [...parameters, query('f', { type: 'string', enum: ['json'] })],
    responses: {
      '200': { description: 'OK', content: { [type]: { schema: { type: 'object' } } } },
      '400': { description: 'A parameter is wrong', ...problem },
      '404': { description: 'There is no such resource', ...problem },
    },
  }
}

const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
  },
}
