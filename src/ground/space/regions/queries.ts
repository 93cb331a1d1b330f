// Reading regions: one, lists, the tree below one.

import { empty, join, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { errors } from '../errors.ts'
import type { RegionLevel, RegionTree, RegionView } from './schema.ts'

const columns = sql`
  standard, code, level, name, name_en AS "nameEn", parent_code AS parent, path, made,
  CASE WHEN centre IS NOT NULL THEN json_build_array(ST_X(centre), ST_Y(centre)) END AS centre,
  geometry IS NOT NULL AS "hasBoundary", retired_at AS "retiredAt"`

export interface RegionRow extends Omit<RegionView, 'retiredAt'> {
  retiredAt: Date | null
}

/** Without a standard, the region in use that has the code, whatever the standard. */
export function findRegion(tx: Tx, code: string, standard?: string): Promise<RegionRow | undefined> {
  return tx.first<RegionRow>(sql`
    SELECT ${columns} FROM space.public_region
    WHERE code = ${code} ${standard === undefined ? empty : sql`AND standard = ${standard}`}
    ORDER BY retired_at IS NOT NULL, made, standard LIMIT 1`)
}

/** @throws space.noRegion */
export async function getRegion(tx: Tx, code: string, standard?: string): Promise<RegionRow> {
  const region = await findRegion(tx, code, standard)
  if (!region) throw errors.noRegion({ code })
  return region
}

export interface RegionFilter {
  standard?: string
  level?: RegionLevel
  parent?: string
  /** Regions at or below this path. */
  path?: string
  /** Part of the name. */
  q?: string
  /** Path after which the page begins. */
  after?: string
  limit: number
}

/** In the order of paths: a region stands before those below it. */
export function listRegions(tx: Tx, filter: RegionFilter): Promise<RegionRow[]> {
  const conditions: Sql[] = [sql`retired_at IS NULL`]
  if (filter.standard) conditions.push(sql`standard = ${filter.standard}`)
  if (filter.level) conditions.push(sql`level = ${filter.level}`)
  if (filter.parent) conditions.push(sql`parent_code = ${filter.parent}`)
  if (filter.path) conditions.push(sql`starts_with(path, ${filter.path})`)
  if (filter.q)
    conditions.push(sql`position(lower(${filter.q}) IN lower(name || ' ' || coalesce(name_en, ''))) > 0`)
  if (filter.after) conditions.push(sql`path COLLATE "C" > ${filter.after}`)
  return tx.rows<RegionRow>(sql`
    SELECT ${columns} FROM space.public_region WHERE ${join(conditions, ' AND ')}
    ORDER BY path COLLATE "C" LIMIT ${filter.limit}`)
}

/** Names of regions by path, for lists that show where something is. */
export async function regionNames(tx: Tx, paths: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ path: string; name: string }>(
    sql`SELECT path, name FROM space.public_region WHERE path = ANY (${[...new Set(paths)]}::text[])`,
  )
  return new Map(rows.map(({ name, path }) => [path, name]))
}

/** `depth` counts the levels below the root; without a root, everything from the top. */
export async function regionTree(
  tx: Tx,
  { depth, root, standard }: { root?: string; depth: number; standard?: string },
): Promise<RegionTree[]> {
  const top = root === undefined ? undefined : await getRegion(tx, root, standard)
  const base = top ? slashes(top.path) : 1
  const conditions: Sql[] = [
    sql`retired_at IS NULL`,
    sql`length(path) - length(replace(path, '/', '')) <= ${base + depth}`,
  ]
  if (top) conditions.push(sql`starts_with(path, ${top.path})`, sql`standard = ${top.standard}`)
  if (!top && standard) conditions.push(sql`standard = ${standard}`)
  const rows = await tx.rows<Omit<RegionTree, 'children'>>(sql`
    SELECT code, name, level, path FROM space.public_region WHERE ${join(conditions, ' AND ')}
    ORDER BY path COLLATE "C"`)
  return grow(rows)
}

function grow(rows: Omit<RegionTree, 'children'>[]): RegionTree[] {
  const byPath = new Map<string, RegionTree>()
  const roots: RegionTree[] = []
  for (const row of rows) {
    const node = { ...row, children: [] }
    byPath.set(row.path, node)
    const above = byPath.get(row.path.replace(/[^/]+\/$/, ''))
    ;(above?.children ?? roots).push(node)
  }
  return roots
}

function slashes(path: string): number {
  return path.split('/').length - 1
}

/** The boundary as GeoJSON, coarsened by `tolerance` degrees. @throws space.noRegion, space.noBoundary */
export async function regionBoundary(tx: Tx, code: string, tolerance: number, standard?: string) {
  const region = await getRegion(tx, code, standard)
  const row = await tx.first<{ geometry: string | null }>(sql`
    SELECT ST_AsGeoJSON(ST_SimplifyPreserveTopology(geometry, ${tolerance}::double precision), 7) AS geometry
    FROM space.public_region WHERE standard = ${region.standard} AND code = ${code}`)
  if (!row?.geometry) throw errors.noBoundary({ code })
  return {
    type: 'Feature' as const,
    id: code,
    properties: region,
    geometry: JSON.parse(row.geometry) as unknown,
  }
}
