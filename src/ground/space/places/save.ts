// Writes places by the batch, with the words that geocoding compares.

import { sql, type Tx } from '../../../kernel/db/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import type { SaveResult } from '../imports/report.ts'
import { hasBoundaries, locateMany } from '../locate/locate.ts'
import { outside } from '../locate/outside.ts'
import type { PlaceInput } from './schema.ts'
import { wordsOf } from './words.ts'

/** What tells a place from the others of its source. */
export function placeKey({ address, externalId, name }: PlaceInput): string {
  return externalId || `${name}|${address ?? ''}`
}

/**
 * Creates places and brings known ones (by source and external id) up to date. One that lies outside of all regions
 * is refused when the hub has boundaries. Keys must differ within one call.
 */
export async function savePlaces(tx: Tx, source: string, places: readonly PlaceInput[]): Promise<SaveResult> {
  const bounded = await hasBoundaries(tx)
  const locations = await locateMany(tx, places)
  const rows = places.flatMap((place, index) => {
    const path = locations[index]?.path ?? null
    if (bounded && path === null) return []
    const { address = null, aliases = [], kind = 'place', lat, lon, name, properties = {} } = place
    const sought = wordsOf([name, ...aliases, address ?? ''].join(' ')).join(' ')
    const id = newId(tx.now)
    return {
      id,
      external_id: placeKey(place),
      kind,
      name,
      address,
      aliases,
      region_path: path,
      lon,
      lat,
      sought,
      properties,
    }
  })
  const saved = await tx.rows<{ created: boolean }>(sql`
    INSERT INTO space.place (id, source, external_id, kind, name, address, aliases, region_path, geometry, sought,
      properties, created_at, changed_at)
    SELECT id, ${source}, external_id, kind, name, address, aliases, region_path,
      ST_SetSRID(ST_MakePoint(lon, lat), 4326), sought, properties, ${tx.now}::timestamptz, ${tx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(id uuid, external_id text, kind text, name text,
      address text, aliases text[], region_path text, lon double precision, lat double precision, sought text,
      properties jsonb)
    ON CONFLICT (source, external_id) DO UPDATE SET kind = excluded.kind, name = excluded.name,
      address = excluded.address, aliases = excluded.aliases, region_path = excluded.region_path,
      geometry = excluded.geometry, sought = excluded.sought, properties = excluded.properties,
      changed_at = excluded.changed_at
    RETURNING xmax = 0 AS created`)
  return {
    created: saved.filter(({ created }) => created).length,
    updated: saved.filter(({ created }) => !created).length,
    refused: bounded ? outside(locations) : [],
  }
}
