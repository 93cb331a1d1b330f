// Finds for every region of a standard the one above it, and writes the paths. Files seldom come in order, so
// this runs once the last row is in.

import { sql, type Tx } from '../../../kernel/db/index.ts'
import { circlesIn } from './circles.ts'

/**
 * The region above is the one that the source names, else the one whose code is the longest beginning of this
 * code: a street of a city without counties finds its city. Answers the codes of regions whose named parents
 * run in a circle; those stand at the root.
 */
export async function linkRegions(tx: Tx, standard: string): Promise<string[]> {
  await tx.run(sql`
    UPDATE space.region r SET parent_id = found.parent_id, changed_at = ${tx.now}
    FROM (
      SELECT child.id, (
        SELECT above.id FROM space.region above
        WHERE above.standard = ${standard} AND above.id <> child.id AND above.code = ANY (CASE
          WHEN child.parent_code IS NOT NULL THEN ARRAY[child.parent_code]
          WHEN child.code ~ '^[0-9]+$' THEN ARRAY(
            SELECT left(child.code, digits) FROM unnest(ARRAY[12, 9, 6, 4, 2]) AS digits WHERE digits < length(child.code))
          ELSE ARRAY[]::text[] END)
        ORDER BY length(above.code) DESC LIMIT 1) AS parent_id
      FROM space.region child WHERE child.standard = ${standard}) AS found
    WHERE r.id = found.id AND r.parent_id IS DISTINCT FROM found.parent_id`)
  const circular = await breakCircles(tx, standard)
  await tx.run(sql`
    WITH RECURSIVE tree AS (
      SELECT id, code || '/' AS path FROM space.region WHERE standard = ${standard} AND parent_id IS NULL
      UNION ALL
      SELECT r.id, tree.path || r.code || '/' FROM space.region r JOIN tree ON r.parent_id = tree.id)
    UPDATE space.region r SET path = tree.path, changed_at = ${tx.now}
    FROM tree WHERE r.id = tree.id AND r.path <> tree.path`)
  return circular
}

async function breakCircles(tx: Tx, standard: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string; parentId: string }>(sql`
    SELECT id, parent_id AS "parentId" FROM space.region WHERE standard = ${standard} AND parent_id IS NOT NULL`)
  const circular = [...circlesIn(new Map(rows.map(({ id, parentId }) => [id, parentId])))]
  if (circular.length === 0) return []
  const broken = await tx.rows<{ code: string }>(sql`
    UPDATE space.region SET parent_id = NULL, parent_code = NULL, changed_at = ${tx.now}
    WHERE id = ANY (${circular}::uuid[]) RETURNING code`)
  return broken.map(({ code }) => code).sort()
}

/** Regions whose source names a region above them that the hub does not have. */
export function orphanRegions(tx: Tx, standard: string): Promise<{ code: string; parent: string }[]> {
  return tx.rows(sql`
    SELECT code, parent_code AS parent FROM space.region
    WHERE standard = ${standard} AND parent_id IS NULL AND parent_code IS NOT NULL AND retired_at IS NULL
    ORDER BY code LIMIT 1000`)
}
