// Writes components by the batch; region and grid come from where they stand.

import { sql, type Tx } from '../../../kernel/db/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import type { SaveResult } from '../imports/report.ts'
import { hasBoundaries, locateMany } from '../locate/locate.ts'
import { outside } from '../locate/outside.ts'
import type { ComponentInput } from './schema.ts'

export const defaultComponentStandard = 'GB/T 30428'

/**
 * Creates components and brings known ones (by standard and id) up to date. One that lies outside of all
 * regions is refused when the hub has boundaries. Ids must differ within one call.
 */
export async function saveComponents(
  tx: Tx,
  standard: string,
  components: readonly ComponentInput[],
): Promise<SaveResult> {
  const bounded = await hasBoundaries(tx)
  const locations = await locateMany(tx, components)
  const rows = components.flatMap((component, index) => {
    const location = locations[index]
    if (bounded && !location?.path) return []
    return {
      ...component,
      uid: newId(tx.now),
      owner: component.owner ?? null,
      state: component.state ?? 'normal',
      properties: component.properties ?? {},
      region_path: location?.path ?? null,
      grid_code: location?.grid?.code ?? null,
    }
  })
  const saved = await tx.rows<{ created: boolean }>(sql`
    INSERT INTO space.component (uid, standard, id, major, minor, name, owner, state, region_path, grid_code,
      geometry, properties, created_at, changed_at)
    SELECT uid, ${standard}, id, major, minor, name, owner, state, region_path, grid_code,
      ST_SetSRID(ST_MakePoint(lon, lat), 4326), properties, ${tx.now}::timestamptz, ${tx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(uid uuid, id text, major text, minor text,
      name text, owner text, state text, region_path text, grid_code text, lon double precision,
      lat double precision, properties jsonb)
    ON CONFLICT (standard, id) DO UPDATE SET name = excluded.name, owner = excluded.owner, state = excluded.state,
      region_path = excluded.region_path, grid_code = excluded.grid_code, geometry = excluded.geometry,
      properties = excluded.properties, changed_at = excluded.changed_at
    RETURNING xmax = 0 AS created`)
  return {
    created: saved.filter(({ created }) => created).length,
    updated: saved.filter(({ created }) => !created).length,
    refused: bounded ? outside(locations) : [],
  }
}
