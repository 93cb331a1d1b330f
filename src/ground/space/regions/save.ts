// Writes regions by the batch. A boundary that PostGIS finds broken is refused with the reason; the rest is kept.

import { type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import { levels } from '../codes/division.ts'
import { explainInvalid } from '../geojson/validity.ts'
import type { SaveResult } from '../imports/report.ts'
import type { RegionInput } from './schema.ts'

/** The standard that a hub's divisions follow unless an import names another. */
export const defaultStandard = 'GB/T 2260'

/**
 * Creates regions and brings known ones (by standard and code) up to date; a region without geometry keeps the
 * boundary that it has. Codes must differ within one call. Call `linkRegions` when the last batch is in.
 */
export async function saveRegions(
  tx: Tx,
  standard: string,
  regions: readonly RegionInput[],
): Promise<SaveResult> {
  const rows = regions.map((region, index) => ({
    index,
    id: newId(tx.now),
    code: region.code,
    level: region.level,
    depth: levels.indexOf(region.level) + 1,
    name: region.name,
    name_en: region.nameEn ?? null,
    parent_code: region.parent ?? null,
    geometry: region.geometry ?? null,
    properties: region.properties ?? {},
  }))
  const broken = await brokenShapes(tx, rows)
  const bad = new Set(broken.map(({ index }) => index))
  const sound = rows.filter(({ index }) => !bad.has(index))
  const created = await tx.rows<{ created: boolean }>(upsert(tx, standard, JSON.stringify(sound)))
  return {
    created: created.filter((row) => row.created).length,
    updated: created.filter((row) => !row.created).length,
    refused: broken.map(({ index, reason }) => ({
      index,
      field: 'geometry',
      message: explainInvalid(reason),
    })),
  }
}

function brokenShapes(tx: Tx, rows: { index: number; geometry: unknown }[]) {
  const shapes = rows.filter(({ geometry }) => geometry).map(({ geometry, index }) => ({ index, geometry }))
  return tx.rows<{ index: number; reason: string }>(sql`
    SELECT index, ST_IsValidReason(ST_GeomFromGeoJSON(geometry)) AS reason
    FROM jsonb_to_recordset(${JSON.stringify(shapes)}::jsonb) AS given(index integer, geometry jsonb)
    WHERE NOT ST_IsValid(ST_GeomFromGeoJSON(geometry))`)
}

function upsert(tx: Tx, standard: string, rows: string): Sql {
  return sql`
    INSERT INTO space.region AS known (id, standard, code, level, depth, name, name_en, parent_code, path, made,
      geometry, centre, properties, created_at, changed_at)
    SELECT id, ${standard}, code, level, depth, name, name_en, parent_code, code || '/', false,
      shape, ST_PointOnSurface(shape), properties, ${tx.now}::timestamptz, ${tx.now}::timestamptz
    FROM jsonb_to_recordset(${rows}::jsonb) AS given(id uuid, code text, level text, depth smallint, name text,
        name_en text, parent_code text, geometry jsonb, properties jsonb)
      CROSS JOIN LATERAL (SELECT ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(geometry), 4326)) AS shape) AS read
    ON CONFLICT (standard, code) DO UPDATE SET
      level = excluded.level, depth = excluded.depth, name = excluded.name,
      name_en = coalesce(excluded.name_en, known.name_en),
      parent_code = coalesce(excluded.parent_code, known.parent_code),
      geometry = coalesce(excluded.geometry, known.geometry), centre = coalesce(excluded.centre, known.centre),
      properties = known.properties || excluded.properties, retired_at = NULL, changed_at = excluded.changed_at
    RETURNING xmax = 0 AS created`
}
