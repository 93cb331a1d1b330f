// A running hub's /ogc against the abstract tests of OGC API Features: Core, GeoJSON, OpenAPI 3.0, CRS; and with
// GDAL as a client, where it is installed.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { type Collection, get, getOk, type Link, linkOf, refused } from './ogc-client.ts'
import { checkWithGdal, hasGdal } from './ogc-gdal.ts'
import { checkLayer } from './ogc-layer.ts'
import type { Suite } from './suite.ts'
import { startTally, type Tally } from './tally.ts'

const claims = [
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
  'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
]

export const ogc: Suite = async ({ url }, say) => {
  const base = `${url.replace(/\/+$/, '')}/ogc`
  const tally = startTally(say)
  const asked = await get<{ collections?: Collection[] }>(`${base}/collections`).catch(() => null)
  if (asked === null) {
    say(`failed: no hub answers at ${url}`)
    return { ...tally.outcome, failed: 1 }
  }
  await checkDocuments(tally, base)
  const collections = asked.body.collections ?? []
  for (const collection of collections) {
    say(`${collection.id} …`)
    const address = linkOf(collection.links, 'self') ?? `${base}/collections/${collection.id}`
    await tally.check(`${collection.id}: its checks ran`, () => checkLayer(tally, address, collection))
  }
  if (await hasGdal()) await checkWithGdal(tally, base, collections)
  else tally.skip('GDAL', 'ogrinfo with the OAPIF driver is not installed')
  const { failed, passed, skipped } = tally.outcome
  say(`${collections.length} collections: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  return tally.outcome
}

interface Landing {
  title: string
  links: Link[]
}

async function checkDocuments(tally: Tally, base: string): Promise<void> {
  await tally.check('landing page', async () => {
    const { body } = await getOk<Landing>(base)
    for (const rel of ['self', 'service-desc', 'conformance', 'data']) ok(linkOf(body.links, rel), rel)
    deepEqual((await getOk<Landing>(`${base}/`)).body, body)
    await refused(base, { nonsense: '1' })
  })
  await tally.check('API definition', async () => {
    const { body: landing } = await getOk<Landing>(base)
    const link = landing.links.find(({ rel }) => rel === 'service-desc')
    const { body, type } = await getOk<ApiDefinition>(link?.href ?? '')
    equal(type, link?.type)
    match(body.openapi, /^3\.0\.\d$/)
    for (const path of ['/', '/conformance', '/collections']) ok(body.paths[path], `path ${path}`)
    checkReferences(body)
  })
  await tally.check('conformance classes', async () => {
    const { body } = await getOk<{ conformsTo: string[] }>(`${base}/conformance`)
    for (const claim of claims) ok(body.conformsTo.includes(claim), claim)
  })
  await tally.check('collections', async () => {
    const { body } = await getOk<{ links: Link[]; collections: Collection[] }>(`${base}/collections`)
    ok(linkOf(body.links, 'self'), 'link self')
    ok(body.collections.length > 0, 'there is none')
    for (const { id, links } of body.collections) {
      const items = links.find(({ rel }) => rel === 'items')
      equal(items?.type, 'application/geo+json', id)
    }
    await refused(`${base}/collections/no-such-collection`, {}, 404)
    await refused(`${base}/collections/no-such-collection/items`, {}, 404)
  })
  await tally.check('any site may read', async () => {
    const { headers } = await getOk<Landing>(base)
    equal(headers.get('access-control-allow-origin'), '*')
  })
}

interface ApiDefinition {
  openapi: string
  paths: Record<string, unknown>
  components: { parameters: Record<string, unknown>; schemas: Record<string, unknown> }
}

function checkReferences(definition: ApiDefinition): void {
  const text = JSON.stringify(definition)
  for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(parameters|schemas)\/([^"]+)"/g)) {
    const found = kind === 'parameters' ? definition.components.parameters : definition.components.schemas
    ok(found[name], `${kind} ${name} is referred to and missing`)
  }
}
