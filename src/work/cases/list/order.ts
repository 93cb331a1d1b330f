// The orders of a list, each along an index, and the cursor that goes on in them: pages neither repeat nor lose a case.

import { empty, type Sql, sql } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { decodeCursor } from '../../../kernel/http/index.ts'
import { isId } from '../../../kernel/ids/index.ts'

export const sorts = ['due', 'newest', 'updated'] as const
export type Sort = (typeof sorts)[number]

interface Order {
  key: Sql
  descending: boolean
}

const orders: Record<Sort, Order> = {
  // Cases without a deadline come last.
  due: { key: sql`coalesce(c.due_at, 'infinity'::timestamptz)`, descending: false },
  newest: { key: sql`c.reported_at`, descending: true },
  updated: { key: sql`c.updated_at`, descending: true },
}

/** ORDER BY over `cases.case c`. */
export function orderBy(sort: Sort): Sql {
  const { descending, key } = orders[sort]
  return descending ? sql`${key} DESC, c.id DESC` : sql`${key}, c.id`
}

/** The place of a row in its order, to the microsecond: a cursor must not round. */
export function placeOf(sort: Sort): Sql {
  const { key } = orders[sort]
  return sql`CASE WHEN isfinite(${key}) THEN to_char(${key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    ELSE 'infinity' END`
}

/** The rows after the cursor, or all. @throws request.invalid on `cursor` */
export function afterCursor(sort: Sort, cursor: string | undefined): Sql {
  if (cursor === undefined) return empty
  const [of, place, id] = decodeCursor(cursor).map(String)
  const fits = of === sort && isPlace(place) && id !== undefined && isId(id)
  if (!fits) throw fieldProblem([{ field: 'cursor', message: foreign }])
  const { descending, key } = orders[sort]
  return sql`AND (${key}, c.id) ${descending ? sql`<` : sql`>`} (${place}::timestamptz, ${id}::uuid)`
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/
const foreign = { zh: '翻页标记与这个列表不符', en: 'This cursor belongs to another list' }

function isPlace(place: string | undefined): boolean {
  if (place === undefined) return false
  return place === 'infinity' || (moment.test(place) && !Number.isNaN(Date.parse(place)))
}
