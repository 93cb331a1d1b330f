// How cases fall into groups: counted by the column as it stands, then gathered under the key that was asked for.
import { levels } from '../../../ground/space/index.ts'
import { empty, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { CaseFilter } from '../list/filter.ts'
import type { Grouping } from './schema.ts'

export interface GroupRule {
  level: string | null
  /** Over `cases.case c`. */
  raw: Sql
  /** Over `counted`, with `gather`. */
  key: Sql
  gather: Sql
  /** True where the key stands for itself alone and not for what lies below it. */
  alone: Sql
}

export async function groupRule(
  tx: Tx,
  groupBy: Grouping | undefined,
  level: string | undefined,
  filter: CaseFilter,
  timeZone: string,
): Promise<GroupRule> {
  const plain = { level: null, key: sql`counted.raw`, gather: empty, alone: sql`false` }
  if (groupBy === undefined) return { ...plain, raw: sql`NULL::text` }
  if (groupBy === 'organisation') return { ...plain, raw: sql`c.organisation_id::text` }
  if (groupBy === 'month') return byMonth(tx, timeZone)
  if (groupBy === 'category') return level === undefined ? { ...plain, raw: sql`c.category` } : byClass(level)
  const at = level ?? (await levelBelow(tx, filter.region))
  if (!levels.some((one) => one === at)) throw wrongLevel(levels.join(', '))
  if (at === 'grid') return byGrid
  return {
    level: at,
    raw: sql`c.region_path`,
    gather: sql`LEFT JOIN LATERAL (
      SELECT r.path FROM space.public_region r WHERE r.level = ${at} AND r.path = ANY (ARRAY(
        SELECT array_to_string((string_to_array(counted.raw, '/'))[1:n], '/') || '/'
        FROM generate_series(1, length(counted.raw) - length(replace(counted.raw, '/', ''))) AS n))
      LIMIT 1) AS above ON true`,
    key: sql`coalesce(above.path, counted.raw)`,
    alone: sql`above.path IS NULL`,
  }
}

/** A case's grid stands beside its path: behind the last slash of what is counted. */
const byGrid: GroupRule = {
  level: 'grid',
  raw: sql`c.region_path || coalesce(c.grid_code, '')`,
  gather: sql`LEFT JOIN LATERAL (
    SELECT r.path FROM space.public_region r
    WHERE r.level = 'grid' AND r.retired_at IS NULL AND r.path = counted.raw || '/' LIMIT 1) AS above ON true`,
  key: sql`coalesce(above.path, regexp_replace(counted.raw, '[^/]*$', ''))`,
  alone: sql`above.path IS NULL`,
}

/** Months are cut by their beginnings: to work out the local month of every moment is slow. */
async function byMonth(tx: Tx, timeZone: string): Promise<GroupRule> {
  const months = await tx.rows<{ key: string; start: string }>(sql`
    SELECT to_char(month, 'YYYY-MM') AS key, (month AT TIME ZONE ${timeZone})::text AS start
    FROM (SELECT min(reported_at) AS first, max(reported_at) AS last FROM cases.case) AS span,
      generate_series(date_trunc('month', first AT TIME ZONE ${timeZone}), last AT TIME ZONE ${timeZone},
        interval '1 month') AS month
    ORDER BY month`)
  return {
    level: null,
    raw: sql`width_bucket(c.reported_at, ${months.map(({ start }) => start)}::timestamptz[])`,
    gather: empty,
    key: sql`(${months.map(({ key }) => key)}::text[])[counted.raw]`,
    alone: sql`false`,
  }
}

function byClass(level: string): GroupRule {
  if (level !== 'class') throw wrongLevel('class')
  return {
    level,
    raw: sql`c.category`,
    gather: sql`LEFT JOIN cases.public_category g ON g.key = counted.raw`,
    key: sql`coalesce(g.standard || ':' || g.kind || ':' || g.class_code, counted.raw)`,
    alone: sql`g.class_code IS NULL`,
  }
}

/** The first level that has several regions, below the region asked about or at all. */
async function levelBelow(tx: Tx, region: string | undefined): Promise<string> {
  const within = region && region !== 'none' ? region : null
  const found = await tx.first<{ level: string }>(sql`
    SELECT level FROM space.public_region
    WHERE retired_at IS NULL AND level <> 'grid' AND (${within}::text IS NULL
      OR starts_with(path, ${within}) AND path <> ${within} OR position('/' || ${within} || '/' IN '/' || path) > 0 AND code <> ${within})
    GROUP BY level, depth ORDER BY count(*) = 1, depth LIMIT 1`)
  return found?.level ?? 'community'
}

function wrongLevel(known: string) {
  const message = { zh: `应为其中之一：${known}`, en: `Must be one of: ${known}` }
  return fieldProblem([{ field: 'level', message }])
}
