// Turns a layer's declaration into queries: features in a box, one feature, how many, when last changed.

import { validate as isUuid } from 'uuid'
import type { Principal } from '../../../kernel/access/index.ts'
import { empty, join, raw, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { type Layer, type LayerField, sqlTypes } from '../layer.ts'
import { type Box, splitAtAntimeridian } from './box.ts'

export interface LayerFilter {
  box?: Box
  /** Inclusive on both ends; a missing end is open. */
  time?: { from?: Date; to?: Date }
  /** Fields with the value they must have. */
  equal?: readonly { field: string; value: string | number | boolean }[]
}

export interface FeaturePage {
  filter: LayerFilter
  limit: number
  /** Key after which the page begins. */
  after?: string
  offset?: number
  /** Degrees by which lines may move; 0 keeps them as they are. */
  tolerance?: number
  /** With the layer's tallies among the properties. */
  tallied?: boolean
}

export interface LayerFeature {
  id: string
  /** GeoJSON text: what only passes through is not parsed. */
  geometry: string | null
  properties: Record<string, unknown>
}

export async function readLayer(
  tx: Tx,
  layer: Layer,
  reader: Principal,
  { after, filter, limit, offset = 0, tallied = false, tolerance = 0 }: FeaturePage,
): Promise<LayerFeature[]> {
  const tallies = tallied ? talliesOf(layer, tx.now) : []
  const counts = tallies.map(([name, holds]) => sql`${name}::text, ((${holds}) IS TRUE)::integer`)
  const more = counts.length > 0 ? sql`|| jsonb_build_object(${join(counts)})` : empty
  const beyond = after === undefined ? empty : sql`AND ${key(layer)} > ${after}::${raw(layer.key.type)}`
  return tx.rows<LayerFeature>(sql`
    SELECT ${key(layer)}::text AS id, ST_AsGeoJSON(${shape(layer, tolerance)}, 7) AS geometry,
      ${properties(layer)} ${more} AS properties
    FROM ${layer.source} AS f WHERE ${conditions(layer, reader, filter)} ${beyond}
    ORDER BY ${key(layer)} LIMIT ${limit} OFFSET ${offset}`)
}

/** What tiles of the layer count besides its features, by name. */
export function talliesOf(layer: Layer, now: Date): [string, Sql][] {
  return Object.entries(layer.tallies?.(now) ?? {})
}

export async function countLayer(
  tx: Tx,
  layer: Layer,
  reader: Principal,
  filter: LayerFilter,
): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    sql`SELECT count(*) AS count FROM ${layer.source} AS f WHERE ${conditions(layer, reader, filter)}`,
  )
  return count
}

/** Stops counting once it knows. */
export async function holdsMoreThan(
  tx: Tx,
  layer: Layer,
  reader: Principal,
  filter: LayerFilter,
  most: number,
): Promise<boolean> {
  const row = await tx.first(sql`
    SELECT 1 AS found FROM ${layer.source} AS f WHERE ${conditions(layer, reader, filter)} OFFSET ${most} LIMIT 1`)
  return row !== undefined
}

export async function findFeature(
  tx: Tx,
  layer: Layer,
  reader: Principal,
  id: string,
): Promise<LayerFeature | undefined> {
  if (layer.key.type === 'uuid' && !isUuid(id)) return undefined
  return tx.first<LayerFeature>(sql`
    SELECT ${key(layer)}::text AS id, ST_AsGeoJSON(f.geometry, 7) AS geometry, ${properties(layer)} AS properties
    FROM ${layer.source} AS f
    WHERE ${key(layer)} = ${id}::${raw(layer.key.type)} AND ${conditions(layer, reader, {})}`)
}

/** When the layer's content last changed; null while it is empty. */
export async function changedAt(tx: Tx, layer: Layer): Promise<Date | null> {
  const query = layer.version ?? sql`SELECT max(changed_at) FROM ${layer.source} AS f`
  const { moment } = await tx.one<{ moment: Date | null }>(sql`SELECT (${query}) AS moment`)
  return moment
}

export async function extentOf(tx: Tx, layer: Layer, reader: Principal): Promise<Box | null> {
  const box = await tx.one<{ [side in keyof Box]: number | null }>(sql`
    SELECT ST_XMin(box) AS west, ST_YMin(box) AS south, ST_XMax(box) AS east, ST_YMax(box) AS north
    FROM (SELECT ST_Extent(geometry) AS box FROM ${layer.source} AS f WHERE ${conditions(layer, reader, {})}) AS all_of_it`)
  return box.west === null ? null : (box as Box)
}

/** What a reader may see of the layer, as words that tell cached answers apart. */
export function readerKey(layer: Layer, reader: Principal): string {
  if (!layer.restrict) return ''
  const { text, values } = layer.restrict(reader)
  return JSON.stringify([text, values])
}

export function conditions(layer: Layer, reader: Principal, { box, equal = [], time }: LayerFilter): Sql {
  const all: Sql[] = [layer.restrict ? sql`(${layer.restrict(reader)})` : sql`true`]
  if (box) all.push(sql`(${join(splitAtAntimeridian(box).map(within), ' OR ')})`)
  for (const { field, value } of equal) {
    const type = layer.fields.find(({ name }) => name === field)?.type ?? 'string'
    all.push(sql`${column(field)} = ${value}::${raw(sqlTypes[type])}`)
  }
  if (time && layer.time) {
    if (time.from) all.push(sql`${column(layer.time)} >= ${time.from}`)
    if (time.to) all.push(sql`${column(layer.time)} <= ${time.to}`)
  }
  return join(all, ' AND ')
}

function within({ east, north, south, west }: Box): Sql {
  const envelope = sql`ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)`
  return sql`(f.geometry && ${envelope} AND ST_Intersects(f.geometry, ${envelope}))`
}

function shape(layer: Layer, tolerance: number): Sql {
  if (tolerance === 0 || layer.geometry === 'point') return sql`f.geometry`
  return sql`ST_Simplify(f.geometry, ${tolerance}::float8, true)`
}

function properties({ fields }: Layer): Sql {
  if (fields.length === 0) return sql`'{}'::jsonb`
  // @NOTE in slices: a function takes at most a hundred arguments.
  const slices: Sql[] = []
  for (let at = 0; at < fields.length; at += 40) {
    const pairs = fields.slice(at, at + 40).map((field) => sql`${field.name}::text, ${onTheWire(field)}`)
    slices.push(sql`jsonb_build_object(${join(pairs)})`)
  }
  return join(slices, ' || ')
}

/** Times in UTC, whatever the zone of the database's session. */
function onTheWire({ name, type }: LayerField): Sql {
  if (type !== 'date-time') return column(name)
  return sql`to_char(${column(name)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

function key({ key: { column: name } }: Layer): Sql {
  return column(name)
}

/** Names come from registered layers only, whose form has been checked. */
function column(name: string): Sql {
  return raw(`f."${name}"`)
}
