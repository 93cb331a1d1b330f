// One tile of one layer for one reader: cells when far, features when near, kept by the version of the data.

import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Geometry } from 'geojson'
import type { Principal } from '../../../kernel/access/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import type { Layer } from '../layer.ts'
import { changedAt, holdsMoreThan, readerKey, readLayer } from '../layers/read.ts'
import { settledVersion } from '../layers/settled.ts'
import { BoundedCache } from './bounded-cache.ts'
import { readCells } from './cells.ts'
import { buffer, encodeTile, extent, type TileFeature } from './encode.ts'
import { type TileAddress, tileBox } from './tile-box.ts'

export interface Tile {
  /** Null when nothing lies in the tile. */
  plain: Buffer | null
  gzip: Buffer | null
  /** Names the content, for If-None-Match. */
  tag: string
}

/** Points in one tile beyond which even near tiles count instead. */
const mostPoints = 10_000
/** Lines and polygons in one tile; more cannot be told apart on a screen. */
const mostShapes = 20_000

const kept = new BoundedCache<Tile>(64 << 20)

export async function readTile(tx: Tx, layer: Layer, reader: Principal, address: TileAddress): Promise<Tile> {
  if (address.z < (layer.shownFrom ?? 0)) return wrap(null)
  const version = await versionOf(tx, layer)
  const name = [layer.id, version, address.z, address.x, address.y, readerKey(layer, reader)].join('/')
  const before = version === null ? undefined : kept.get(name)
  if (before) return before
  const tile = wrap(encodeTile(layer.id, address, await featuresOf(tx, layer, reader, address)))
  if (version !== null)
    kept.set(name, tile, (tile.plain?.length ?? 0) + (tile.gzip?.length ?? 0) + name.length + 200)
  return tile
}

/** The name under which a tile is kept. What changes all the time is kept for a while whatever changes. */
async function versionOf(tx: Tx, layer: Layer): Promise<string | null> {
  if (layer.keptFor === undefined) return settledVersion(await changedAt(tx, layer), tx.now)
  return `at-${Math.floor(tx.now.getTime() / 1000 / layer.keptFor)}`
}

function wrap(plain: Buffer | null): Tile {
  const tag = createHash('sha256')
    .update(plain ?? '')
    .digest('base64url')
    .slice(0, 22)
  return { plain, gzip: plain && gzipSync(plain), tag: `W/"${tag}"` }
}

async function featuresOf(
  tx: Tx,
  layer: Layer,
  reader: Principal,
  address: TileAddress,
): Promise<TileFeature[]> {
  const filter = { box: tileBox(address, buffer / extent) }
  if (layer.geometry === 'point') {
    const far = address.z < (layer.pointsFrom ?? 14)
    if (far || (await holdsMoreThan(tx, layer, reader, filter, mostPoints)))
      return cellFeatures(tx, layer, reader, address)
  }
  const features = await readLayer(tx, layer, reader, {
    filter,
    limit: mostShapes,
    tolerance: address.z < 16 ? 360 / 2 ** address.z / extent : 0,
    tallied: true,
  })
  return features.flatMap(({ geometry, id, properties }) =>
    geometry === null
      ? []
      : [{ geometry: JSON.parse(geometry) as Geometry, properties: { ...properties, id } }],
  )
}

async function cellFeatures(
  tx: Tx,
  layer: Layer,
  reader: Principal,
  address: TileAddress,
): Promise<TileFeature[]> {
  const cells = await readCells(tx, layer, reader, address)
  return cells.map(({ count, id, lat, lon, tallies }) => ({
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { ...tallies, count, id },
  }))
}
