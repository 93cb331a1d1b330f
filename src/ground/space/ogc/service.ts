// Pages of features and single features as GeoJSON text, with the links that a client follows.

import type { Principal } from '../../../kernel/access/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { errors } from '../errors.ts'
import type { Layer } from '../layer.ts'
import type { Box } from '../layers/box.ts'
import {
  changedAt,
  countLayer,
  extentOf,
  findFeature,
  type LayerFeature,
  type LayerFilter,
  readerKey,
  readLayer,
} from '../layers/read.ts'
import { settledVersion } from '../layers/settled.ts'
import { BoundedCache } from '../tiles/bounded-cache.ts'
import { type Crs, crs84, reproject } from './crs.ts'
import { type Link, mediaTypes } from './documents.ts'
import type { ItemsQuery } from './parameters.ts'

const counts = new BoundedCache<number>(4 << 20)
const extents = new BoundedCache<{ box: Box | null; at: number }>(1 << 20)

/** Milliseconds for which the extent of a layer that keeps changing is not computed again. */
const extentHolds = 300_000

/** `address` is that of the items without query, `query` what the client sent. */
export async function itemsDocument(
  tx: Tx,
  layer: Layer,
  reader: Principal,
  query: ItemsQuery,
  { address, sent }: { address: string; sent: URLSearchParams },
): Promise<string> {
  const { after, crs, filter, limit, offset } = query
  const found = await readLayer(tx, layer, reader, { filter, limit: limit + 1, offset, after })
  const features = found.slice(0, limit)
  const last = features.at(-1)
  const links: Link[] = [
    { href: withQuery(address, sent), rel: 'self', type: mediaTypes.geojson },
    { href: address.replace(/\/items$/, ''), rel: 'collection', type: mediaTypes.json },
  ]
  if (last && found.length > limit) {
    const next = new URLSearchParams(sent)
    next.delete('offset')
    next.set('after', last.id)
    links.push({ href: withQuery(address, next), rel: 'next', type: mediaTypes.geojson })
  }
  const rest = {
    links,
    timeStamp: tx.now.toISOString(),
    numberMatched: await countMatched(tx, layer, reader, filter),
    numberReturned: features.length,
  }
  const texts = features.map((feature) => featureText(feature, crs))
  return `{"type":"FeatureCollection","features":[${texts.join(',')}],${JSON.stringify(rest).slice(1)}`
}

/** @throws space.noFeature */
export async function itemDocument(
  tx: Tx,
  layer: Layer,
  reader: Principal,
  { address, crs, id }: { id: string; crs: Crs; address: string },
): Promise<string> {
  const feature = await findFeature(tx, layer, reader, id)
  if (!feature) throw errors.noFeature({ layer: layer.id, id })
  const links: Link[] = [
    { href: address, rel: 'self', type: mediaTypes.geojson },
    { href: address.replace(/\/items\/[^/]*$/, ''), rel: 'collection', type: mediaTypes.json },
  ]
  return `${featureText(feature, crs).slice(0, -1)},"links":${JSON.stringify(links)}}`
}

/** The box around all that the reader may see of a layer. */
export async function cachedExtent(tx: Tx, layer: Layer, reader: Principal): Promise<Box | null> {
  const key = `${layer.id}/${readerKey(layer, reader)}`
  const before = extents.get(key)
  const changed = await changedAt(tx, layer)
  if (before && changed && (changed.getTime() < before.at || tx.now.getTime() - before.at < extentHolds))
    return before.box
  const box = changed && (await extentOf(tx, layer, reader))
  if (box) extents.set(key, { box, at: tx.now.getTime() }, key.length + 100)
  return box
}

async function countMatched(tx: Tx, layer: Layer, reader: Principal, filter: LayerFilter): Promise<number> {
  const version = settledVersion(await changedAt(tx, layer), tx.now)
  if (version === null) return countLayer(tx, layer, reader, filter)
  const key = JSON.stringify([layer.id, version, filter, readerKey(layer, reader)])
  const before = counts.get(key)
  if (before !== undefined) return before
  const count = await countLayer(tx, layer, reader, filter)
  counts.set(key, count, key.length + 50)
  return count
}

function featureText({ geometry, id, properties }: LayerFeature, crs: Crs): string {
  const shape =
    geometry === null || crs === crs84 ? geometry : JSON.stringify(reproject(JSON.parse(geometry), crs))
  return `{"type":"Feature","id":${JSON.stringify(id)},"geometry":${shape},"properties":${JSON.stringify(properties)}}`
}

function withQuery(address: string, query: URLSearchParams): string {
  const text = query.toString()
  return text === '' ? address : `${address}?${text}`
}
