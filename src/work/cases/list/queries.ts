// One page of cases: cut by an index first, named afterwards.
import { empty, join, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { type Conditions, whereOf } from './conditions.ts'
import { stateNames } from './flow-names.ts'
import { afterCursor, orderBy, placeOf, type Sort } from './order.ts'
import type { CaseCounts, CaseRow } from './schema.ts'

export interface PageRequest {
  sort: Sort
  cursor?: string | undefined
  limit: number
}

/** A row with its place in the order, for the cursor. */
export type PlacedRow = CaseRow & { place: string }

type Plain = Omit<PlacedRow, 'stateName' | 'category' | 'region' | 'organisation' | 'point'>
type Row = Plain & {
  flowKey: string
  flowVersion: number
  category: string
  categoryName: Text | null
  regionPath: string | null
  regionName: string | null
  organisationId: string | null
  organisationName: string | null
  lng: number | null
  lat: number | null
}

export async function listCases(tx: Tx, conditions: Conditions, page: PageRequest): Promise<PlacedRow[]> {
  const { sort } = page
  const rows = await tx.rows<Row>(sql`
    WITH page AS MATERIALIZED (
      SELECT c.*, ${placeOf(sort)} AS place, row_number() OVER (ORDER BY ${orderBy(sort)}) AS line
      FROM (${firstOf(conditions, page)}) AS c ORDER BY ${orderBy(sort)} LIMIT ${page.limit})
    SELECT p.id, p.number, p.version, p.title, p.state, p.kind, p.channel, p.category, p.flow_key AS "flowKey",
      p.flow_version AS "flowVersion", g.name AS "categoryName", p.region_path AS "regionPath",
      (SELECT r.name FROM space.public_region r WHERE r.path = p.region_path LIMIT 1) AS "regionName",
      p.organisation_id AS "organisationId", o.name AS "organisationName", ST_X(p.location) AS lng,
      ST_Y(p.location) AS lat, p.reported_at AS "reportedAt", p.due_at AS "dueAt", p.warn_at AS "warnAt",
      p.closed_at AS "closedAt", p.suspended_at AS "suspendedAt", p.updated_at AS "updatedAt", p.rating, p.reworked,
      (SELECT count(*) FROM cases.support s WHERE s.case_id = p.id) AS supports, p.place
    FROM page p LEFT JOIN identity.public_organisation o ON o.id = p.organisation_id
      LEFT JOIN cases.category g ON g.key = p.category AND g.version = p.category_version
    ORDER BY p.line`)
  if (rows.length === 0) return []
  const nameOf = await stateNames(tx)
  return rows.map((row) => viewOf(row, nameOf(row)))
}

/** Each alternative of the reach goes along its own index; a case that fulfils several comes once. */
function firstOf({ asked, reach }: Conditions, { cursor, limit, sort }: PageRequest): Sql {
  const parts = reach.map((one, i) => {
    const before = reach.slice(0, i).map((other) => sql` AND NOT coalesce(${other}, false)`)
    const elsewhere = before.length > 0 ? join(before, '') : empty
    return sql`(SELECT * FROM cases.case c WHERE ${one} AND ${asked} ${elsewhere} ${afterCursor(sort, cursor)}
      ORDER BY ${orderBy(sort)} LIMIT ${limit})`
  })
  return join(parts, ' UNION ALL ')
}

function viewOf(row: Row, stateName: Text): PlacedRow {
  const { category, categoryName, lat, lng, organisationId, organisationName, regionName, regionPath } = row
  return {
    ...row,
    stateName,
    category: { key: category, name: categoryName ?? { zh: category, en: category } },
    region: regionPath === null ? null : { path: regionPath, name: regionName ?? regionPath },
    organisation: organisationId === null ? null : { id: organisationId, name: organisationName ?? '' },
    point: lng === null || lat === null ? null : { lng, lat },
  }
}

/** How many stand in each state. */
export async function countCases(tx: Tx, conditions: Conditions): Promise<CaseCounts> {
  const rows = await tx.rows<{
    state: string
    kind: CaseRow['kind']
    count: number
  }>(sql`
    SELECT c.state, c.kind, count(*) AS count
    FROM cases.case c WHERE ${whereOf(conditions)} GROUP BY c.state, c.kind ORDER BY count(*) DESC, c.state`)
  const nameOf = await stateNames(tx)
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    states: rows.map((row) => ({ state: row.state, kind: row.kind, count: row.count, name: nameOf(row) })),
  }
}
