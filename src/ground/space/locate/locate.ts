// Point → where it belongs: the region path and the unit grid. A point on a shared boundary belongs to the region
// with the lowest code, so that asking twice answers the same.

import { sql, type Tx } from '../../../kernel/db/index.ts'

export interface Point {
  lon: number
  lat: number
}

export interface RegionReference {
  standard: string
  code: string
  name: string
  level: string
  path: string
}

export interface Location {
  /** Path of the deepest region that holds the point, its grid included; null outside of all regions. */
  path: string | null
  /** The deepest division, usually the community. */
  region: RegionReference | null
  grid: RegionReference | null
}

const nowhere: Location = { path: null, region: null, grid: null }

/** Outside of all regions everything is null. */
export async function locate(tx: Tx, point: Point): Promise<Location> {
  const [location = nowhere] = await locateMany(tx, [point])
  return location
}

/** One answer for each point, in their order, by one statement. */
export async function locateMany(tx: Tx, points: readonly Point[]): Promise<Location[]> {
  if (points.length === 0) return []
  const given = points.map(({ lat, lon }, index) => ({ index, lon, lat }))
  const rows = await tx.rows<RegionReference & { index: number }>(sql`
    WITH given AS MATERIALIZED (
      SELECT index, ST_SetSRID(ST_MakePoint(lon, lat), 4326) AS point
      FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        AS given(index integer, lon double precision, lat double precision)),
    in_grid AS MATERIALIZED (
      SELECT index, grid.* FROM given CROSS JOIN LATERAL (
        SELECT standard, code, name, level, path, parent_id FROM space.region
        WHERE level = 'grid' AND retired_at IS NULL AND ST_Intersects(geometry, point) ORDER BY code LIMIT 1) AS grid)
    SELECT index, standard, code, name, level, path FROM in_grid
    UNION ALL
    SELECT index, above.standard, above.code, above.name, above.level, above.path
    FROM in_grid JOIN space.region above ON above.id = in_grid.parent_id
    UNION ALL
    SELECT index, division.* FROM given CROSS JOIN LATERAL (
      SELECT standard, code, name, level, path FROM space.region
      WHERE level <> 'grid' AND retired_at IS NULL AND ST_Intersects(geometry, point)
      ORDER BY depth DESC, code LIMIT 1) AS division
    WHERE index NOT IN (SELECT index FROM in_grid)`)
  const locations = points.map(() => nowhere)
  for (const { index, ...reference } of rows) {
    const before = locations[index] ?? nowhere
    const location = { ...before, [reference.level === 'grid' ? 'grid' : 'region']: reference }
    locations[index] = { ...location, path: location.grid?.path ?? location.region?.path ?? null }
  }
  return locations
}

/** Whether the hub knows any boundary at all: without one, no point can be called outside. */
export async function hasBoundaries(tx: Tx): Promise<boolean> {
  const row = await tx.first(sql`SELECT 1 AS found FROM space.region WHERE geometry IS NOT NULL LIMIT 1`)
  return row !== undefined
}
