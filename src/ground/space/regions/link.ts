// Finds for every region of a standard the one above it, and writes the paths. Files seldom come in order, so
// this runs once the last row is in.

import { sql, type Tx } from '../../../kernel/db/index.ts'

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
        WHERE above.standard = child.standard AND above.id <> child.id AND CASE
          WHEN child.parent_code IS NOT NULL THEN above.code = child.parent_code
          ELSE above.code = ANY (ARRAY[left(child.code, 12), left(child.code, 9), left(child.code, 6),
            left(child.code, 4), left(child.code, 2)]) AND length(above.code) < length(child.code)
            AND child.code ~ '^[0-9]+$' END
        ORDER BY length(above.code) DESC LIMIT 1) AS parent_id
      FROM space.region child WHERE child.standard = ${standard}) AS found
    WHERE r.id = found.id AND r.parent_id IS DISTINCT FROM found.parent_id`)
  const circular = await tx.rows<{ code: string }>(sql`
    WITH RECURSIVE reached AS (
      SELECT id FROM space.region WHERE standard = ${standard} AND parent_id IS NULL
      UNION ALL SELECT r.id FROM space.region r JOIN reached ON r.parent_id = reached.id)
    UPDATE space.region SET parent_id = NULL, parent_code = NULL, changed_at = ${tx.now}
    WHERE standard = ${standard} AND id NOT IN (SELECT id FROM reached) RETURNING code`)
  await tx.run(sql`
    WITH RECURSIVE tree AS (
      SELECT id, code || '/' AS path FROM space.region WHERE standard = ${standard} AND parent_id IS NULL
      UNION ALL
      SELECT r.id, tree.path || r.code || '/' FROM space.region r JOIN tree ON r.parent_id = tree.id)
    UPDATE space.region r SET path = tree.path, changed_at = ${tx.now}
    FROM tree WHERE r.id = tree.id AND r.path <> tree.path`)
  return circular.map(({ code }) => code)
}
