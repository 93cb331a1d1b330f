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

/** One answer for each point, in their order. Made for batches of about a thousand. */
export async function locateMany(tx: Tx, points: readonly Point[]): Promise<Location[]> {
  const given = points.map(({ lat, lon }, index) => ({ index, lon, lat }))
  const rows = await tx.rows<RegionReference & { index: number }>(sql`
    SELECT index, standard, code, name, level, path
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        AS given(index integer, lon double precision, lat double precision)
      CROSS JOIN LATERAL (
        (SELECT * FROM space.region WHERE level = 'grid' AND retired_at IS NULL
          AND ST_Intersects(geometry, ST_SetSRID(ST_MakePoint(lon, lat), 4326)) ORDER BY code LIMIT 1)
        UNION ALL
        (SELECT * FROM space.region WHERE level <> 'grid' AND retired_at IS NULL
          AND ST_Intersects(geometry, ST_SetSRID(ST_MakePoint(lon, lat), 4326)) ORDER BY depth DESC, code LIMIT 1)
      ) AS found`)
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
