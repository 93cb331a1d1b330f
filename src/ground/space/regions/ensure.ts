// Makes regions from names alone, for sources that know no codes (a 311 export with a neighbourhood column).

import { sql, type Tx } from '../../../kernel/db/index.ts'
import { newId } from '../../../kernel/ids/index.ts'

export interface NamedRegion {
  name: string
  code: string
  path: string
}

/**
 * The regions of these names within the standard, by name as given. Those that are missing are made at
 * community level with codes of the form M00001, marked `made`. Asking again gives the same regions.
 */
export async function ensureRegions(
  tx: Tx,
  { names, standard }: { names: readonly string[]; standard: string },
): Promise<Map<string, NamedRegion>> {
  const wanted = [...new Set(names.map((name) => name.trim()).filter(Boolean))]
  const known = await findByName(tx, standard, wanted)
  const missing = wanted.filter((name) => !known.has(name))
  if (missing.length > 0) {
    const rows = missing.map((name) => ({ id: newId(tx.now), name }))
    await tx.run(sql`
      INSERT INTO space.region (id, standard, code, level, depth, name, path, made, properties, created_at, changed_at)
      SELECT id, ${standard}, code, 'community', 5, name, code || '/', true, '{}'::jsonb, ${tx.now}::timestamptz,
        ${tx.now}::timestamptz
      FROM (SELECT id, name, 'M' || lpad(nextval('space.made_region_number')::text, 5, '0') AS code
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(id uuid, name text)) AS numbered`)
  }
  const all = missing.length > 0 ? await findByName(tx, standard, wanted) : known
  return new Map(
    names.flatMap((name) => {
      const region = all.get(name.trim())
      return region ? [[name, region] as const] : []
    }),
  )
}

async function findByName(tx: Tx, standard: string, names: string[]): Promise<Map<string, NamedRegion>> {
  const rows = await tx.rows<NamedRegion>(sql`
    SELECT DISTINCT ON (name) name, code, path FROM space.region
    WHERE standard = ${standard} AND name = ANY (${names}::text[]) AND level <> 'grid'
    ORDER BY name, depth DESC, code`)
  return new Map(rows.map((row) => [row.name, row]))
}
