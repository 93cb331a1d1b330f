// Where the cases of a filter lie, for the map beside the list: places and limits, no words.
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { type Conditions, whereOf } from './conditions.ts'
import type { CasePoint } from './schema.ts'

/** The first `limit` by deadline, so that what a full map leaves out is what can wait longest. */
export function listPoints(tx: Tx, conditions: Conditions, limit: number): Promise<CasePoint[]> {
  return tx.rows<CasePoint>(sql`
    SELECT c.number, ST_X(c.location) AS lng, ST_Y(c.location) AS lat, c.kind, c.due_at AS "dueAt", c.warn_at AS "warnAt"
    FROM cases.case c WHERE ${whereOf(conditions)} AND c.location IS NOT NULL
    ORDER BY coalesce(c.due_at, 'infinity'::timestamptz), c.id LIMIT ${limit}`)
}
