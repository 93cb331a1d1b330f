// When a case was reported, closed or falls due, as conditions over `cases.case c`.
import { type Sql, sql } from '../../../kernel/db/index.ts'
import type { FigureContext } from '../statistics/figures.ts'
import type { CaseFilter } from './filter.ts'
import { beginning, end } from './moments.ts'

/** @throws request.invalid naming the field that is wrong */
export function periods(filter: CaseFilter, { timeZone }: FigureContext): Sql[] {
  const parts: Sql[] = []
  const each = ['dueBefore', 'reportedFrom', 'reportedTo', 'closedFrom', 'closedTo'] as const
  const columns = {
    dueBefore: sql`c.kind = 'open' AND coalesce(c.due_at, 'infinity'::timestamptz) <`,
    reportedFrom: sql`c.reported_at >=`,
    reportedTo: sql`c.reported_at <`,
    closedFrom: sql`c.closed_at >=`,
    closedTo: sql`c.closed_at <`,
  }
  for (const field of each) {
    const value = filter[field]
    if (value === undefined) continue
    const limit = (field.endsWith('From') ? beginning : end)({ field, value }, timeZone)
    parts.push(sql`${columns[field]} ${limit}`)
  }
  if (filter.month) {
    const first = beginning({ field: 'month', value: `${filter.month}-01` }, timeZone)
    const next = sql`((${`${filter.month}-01`}::date + interval '1 month')::timestamp AT TIME ZONE ${timeZone})`
    parts.push(sql`c.reported_at >= ${first}`, sql`c.reported_at < ${next}`)
  }
  return parts
}
