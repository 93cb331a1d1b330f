// The documents around the features: landing page, conformance, collections, their schemas.

import type { Language } from '../../../kernel/i18n/index.ts'
import type { FieldType, Layer } from '../layer.ts'
import type { Box } from '../layers/box.ts'
import { crs84, offeredCrs } from './crs.ts'

export interface Link {
  href: string
  rel: string
  type?: string
  title?: string
}

/** What the claims of this service are; each is tested by conformance/ogc.ts. */
export const conformanceClasses = [
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
  'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
]

export const mediaTypes = {
  json: 'application/json',
  geojson: 'application/geo+json',
  schema: 'application/schema+json',
  openapi: 'application/vnd.oai.openapi+json;version=3.0',
}

const words = {
  title: { zh: '善治地图要素', en: 'Shanzhi map features' },
  description: { zh: '地图各图层的要素', en: "The features of the map's layers" },
  self: { zh: '本页', en: 'This document' },
  api: { zh: '接口说明', en: 'The description of the interface' },
  conformance: { zh: '符合的规范', en: 'The conformance classes' },
  collections: { zh: '图层', en: 'The layers' },
  items: { zh: '要素', en: 'The features' },
  queryables: { zh: '可查询的字段', en: 'The fields that can be asked for' },
  schema: { zh: '要素的结构', en: 'The schema of a feature' },
}

/** `base` is the address of /ogc as the client reached it. */
export function landingPage(base: string, language: Language) {
  return {
    title: words.title[language],
    description: words.description[language],
    links: [
      { href: base, rel: 'self', type: mediaTypes.json, title: words.self[language] },
      { href: `${base}/api`, rel: 'service-desc', type: mediaTypes.openapi, title: words.api[language] },
      {
        href: `${base}/conformance`,
        rel: 'conformance',
        type: mediaTypes.json,
        title: words.conformance[language],
      },
      {
        href: `${base}/conformance`,
        rel: 'http://www.opengis.net/def/rel/ogc/1.0/conformance',
        type: mediaTypes.json,
      },
      { href: `${base}/collections`, rel: 'data', type: mediaTypes.json, title: words.collections[language] },
    ] satisfies Link[],
  }
}

export function collectionDocument(base: string, layer: Layer, extent: Box | null, language: Language) {
  const address = `${base}/collections/${layer.id}`
  return {
    id: layer.id,
    title: layer.title[language],
    description: layer.description[language],
    itemType: 'feature',
    extent: {
      spatial: {
        bbox: [extent ? [extent.west, extent.south, extent.east, extent.north] : [-180, -90, 180, 90]],
        crs: crs84.uri,
      },
      ...(layer.time && {
        temporal: { interval: [[null, null]], trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian' },
      }),
    },
    crs: offeredCrs.map(({ uri }) => uri),
    storageCrs: crs84.uri,
    links: [
      { href: address, rel: 'self', type: mediaTypes.json, title: layer.title[language] },
      { href: `${address}/items`, rel: 'items', type: mediaTypes.geojson, title: words.items[language] },
      {
        href: `${address}/queryables`,
        rel: 'http://www.opengis.net/def/rel/ogc/1.0/queryables',
        type: mediaTypes.schema,
        title: words.queryables[language],
      },
      {
        href: `${address}/schema`,
        rel: 'describedby',
        type: mediaTypes.schema,
        title: words.schema[language],
      },
    ] satisfies Link[],
  }
}

const schemas: Record<FieldType, object> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  'date-time': { type: 'string', format: 'date-time' },
}

/** The JSON Schema of one field, titled in the reader's language. */
export function fieldSchemas({ fields }: Layer, language: Language): Record<string, object> {
  return Object.fromEntries(
    fields.map(({ name, title, type }) => [name, { title: title[language], ...schemas[type] }]),
  )
}

const geometrySchemas = {
  point: { $ref: 'https://geojson.org/schema/Point.json' },
  line: { $ref: 'https://geojson.org/schema/MultiLineString.json' },
  polygon: { $ref: 'https://geojson.org/schema/MultiPolygon.json' },
}

/** What may be filtered by (Part 3), and how a feature looks: the fields are the same. */
export function layerSchema(address: string, layer: Layer, language: Language) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    type: 'object',
    title: layer.title[language],
    description: layer.description[language],
    properties: {
      geometry: { 'x-ogc-role': 'primary-geometry', ...geometrySchemas[layer.geometry] },
      ...fieldSchemas(layer, language),
    },
    additionalProperties: false,
  }
}
