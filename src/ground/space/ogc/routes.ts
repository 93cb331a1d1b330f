// /ogc: OGC API Features over every layer of the map.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { anyone } from '../../../kernel/access/index.ts'
import { type Call, type RouteDefinition, type RouteSchema, route } from '../../../kernel/http/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import type { Layer } from '../layer.ts'
import { getLayer, listLayers } from '../layers/service.ts'
import { openToOtherSites } from '../open-to-other-sites.ts'
import { collectionDocument, conformanceClasses, landingPage, layerSchema, mediaTypes } from './documents.ts'
import { openApiDocument } from './openapi.ts'
import { parseCrs, parseItemsQuery, readQuery } from './parameters.ts'
import { cachedExtent, itemDocument, itemsDocument } from './service.ts'

export const ogcRoutes: RouteDefinition[] = [
  landing('/ogc'),
  landing('/ogc/'),
  page(
    '/ogc/conformance',
    { zh: 'OGC API 要素：符合的规范', en: 'OGC API Features: conformance' },
    async ({ query }) => {
      readQuery(query, ['f'])
      return { conformsTo: conformanceClasses }
    },
  ),
  page('/ogc/api', { zh: 'OGC API 要素：接口说明', en: 'OGC API Features: OpenAPI 3.0' }, async (call) => {
    const { hub, language, principal, query, reply, request } = call
    readQuery(query, ['f'])
    reply.type(mediaTypes.openapi)
    const layers = await hub.db.tx((tx) => listLayers(tx, principal))
    return JSON.stringify(openApiDocument(baseOf(request), layers, language))
  }),
  page(
    '/ogc/collections',
    { zh: 'OGC API 要素：图层', en: 'OGC API Features: collections' },
    async (call) => {
      const { hub, language, principal, query, request } = call
      readQuery(query, ['f'])
      const base = baseOf(request)
      const collections = await hub.db.tx(async (tx) => {
        const documents: object[] = []
        for (const layer of await listLayers(tx, principal)) {
          documents.push(collectionDocument(base, layer, await cachedExtent(tx, layer, principal), language))
        }
        return documents
      })
      return { links: [{ href: `${base}/collections`, rel: 'self', type: mediaTypes.json }], collections }
    },
  ),
  page(
    '/ogc/collections/:id',
    { zh: 'OGC API 要素：一个图层', en: 'OGC API Features: one collection' },
    async (call) => {
      const { hub, language, principal, query, request } = call
      readQuery(query, ['f'])
      return hub.db.tx(async (tx) => {
        const layer = await getLayer(tx, idOf(call), principal)
        return collectionDocument(baseOf(request), layer, await cachedExtent(tx, layer, principal), language)
      })
    },
  ),
  schemaPage('queryables', { zh: 'OGC API 要素：可查询的字段', en: 'OGC API Features: queryables' }),
  schemaPage('schema', { zh: 'OGC API 要素：要素的结构', en: 'OGC API Features: schema' }),
  page(
    '/ogc/collections/:id/items',
    { zh: 'OGC API 要素：要素列表', en: 'OGC API Features: items' },
    async (call) => {
      const { hub, principal, reply, request } = call
      const sent = new URLSearchParams(request.url.split('?')[1] ?? '')
      return hub.db.tx(async (tx) => {
        const layer = await getLayer(tx, idOf(call), principal)
        const query = parseItemsQuery(call.query, layer)
        speakGeoJson(reply, layer, query.crs.uri)
        return itemsDocument(tx, layer, principal, query, {
          address: `${baseOf(request)}/collections/${layer.id}/items`,
          sent,
        })
      })
    },
  ),
  page(
    '/ogc/collections/:id/items/:feature',
    { zh: 'OGC API 要素：一个要素', en: 'OGC API Features: one item' },
    async (call) => {
      const { hub, params, principal, query, reply, request } = call
      const crs = parseCrs(readQuery(query, ['crs', 'f']), 'crs')
      const { feature } = params as { feature: string }
      return hub.db.tx(async (tx) => {
        const layer = await getLayer(tx, idOf(call), principal)
        speakGeoJson(reply, layer, crs.uri)
        const address = `${baseOf(request)}/collections/${layer.id}/items/${encodeURIComponent(feature)}`
        return itemDocument(tx, layer, principal, { id: feature, crs, address })
      })
    },
  ),
]

type AnyCall = Call<RouteSchema>

/** Metadata is for everybody; which layers it tells of depends on the reader. */
function page(path: string, summary: Text, handle: (call: AnyCall) => Promise<unknown>): RouteDefinition {
  return route({
    method: 'GET',
    path,
    access: anyone,
    summary,
    async handle(call) {
      openToOtherSites(call.reply)
      call.reply.header('vary', 'Accept-Language, Cookie')
      const answer = await handle(call as AnyCall)
      // @NOTE as bytes: text would have its media type rewritten, and clients compare media types to the letter.
      return typeof answer === 'string' ? Buffer.from(answer) : answer
    },
  })
}

/** Clients ask with and without the slash. */
function landing(path: string): RouteDefinition {
  const summary = { zh: 'OGC API 要素：入口', en: 'OGC API Features: landing page' }
  return page(path, summary, async ({ language, query, request }) => {
    readQuery(query, ['f'])
    return landingPage(baseOf(request), language)
  })
}

function schemaPage(name: 'queryables' | 'schema', summary: Text): RouteDefinition {
  return page(`/ogc/collections/:id/${name}`, summary, async (call) => {
    const { hub, language, principal, query, reply, request } = call
    readQuery(query, ['f'])
    const layer = await hub.db.tx((tx) => getLayer(tx, idOf(call), principal))
    reply.type(mediaTypes.schema)
    return JSON.stringify(layerSchema(`${baseOf(request)}/collections/${layer.id}/${name}`, layer, language))
  })
}

function idOf({ params }: AnyCall): string {
  return (params as { id: string }).id
}

/** As the client reached it, so that its links lead back the same way. */
function baseOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}/ogc`
}

function speakGeoJson(reply: FastifyReply, layer: Layer, crs: string): void {
  reply.type(mediaTypes.geojson)
  reply.header('content-crs', `<${crs}>`)
  if (layer.access.kind !== 'anyone' || layer.restrict) reply.header('cache-control', 'private, no-cache')
}
