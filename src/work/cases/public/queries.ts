// One page of the public list: cut by an index first, named afterwards.
import { empty, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { decodeCursor, encodeCursor } from '../../../kernel/http/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { isId } from '../../../kernel/ids/index.ts'
import { stateSayings } from '../list/flow-names.ts'
import { afterCursor, orderBy, placeOf } from '../list/order.ts'
import { nearOf, roundedPlace } from './conditions.ts'
import { regionChains } from './regions.ts'
import type { PublicCase } from './schema.ts'

export interface PublicPage {
  near?: string | undefined
  radius?: number | undefined
  cursor?: string | undefined
  limit: number
}

interface Row extends Omit<PublicCase, 'category' | 'saying' | 'regions' | 'point'> {
  id: string
  place: string
  flowKey: string
  flowVersion: number
  categoryKey: string
  categoryName: Text | null
  className: Text | null
  regionPath: string | null
  lng: number | null
  lat: number | null
}

/** The nearest first where a point is asked about, otherwise the newest. */
export async function listPublic(
  tx: Tx,
  where: Sql,
  page: PublicPage,
): Promise<{ items: PublicCase[]; next: string | null }> {
  const { limit } = page
  const rows = await rowsOf(
    tx,
    where,
    page.near === undefined ? newest(page) : nearest(page, page.near),
    limit + 1,
  )
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const order = page.near === undefined ? 'newest' : 'near'
  const next = rows.length > limit && last ? encodeCursor([order, last.place, last.id]) : null
  return { items: await namedCases(tx, items), next }
}

/** One case by its number, where everybody may see it. */
export async function findPublic(tx: Tx, where: Sql, number: string): Promise<PublicCase | undefined> {
  const rows = await rowsOf(tx, sql`${where} AND c.number = ${number}`, newest({ limit: 1 }), 1)
  const [found] = await namedCases(tx, rows)
  return found
}

interface Order {
  metres: Sql
  place: Sql
  condition: Sql
  by: Sql
}

function newest({ cursor }: PublicPage): Order {
  return {
    metres: sql`NULL::float8`,
    place: placeOf('newest'),
    condition: afterCursor('newest', cursor),
    by: orderBy('newest'),
  }
}

/** @throws request.invalid on `near` or `cursor` */
function nearest({ cursor, radius }: PublicPage, near: string): Order {
  const { metres, within } = nearOf(near, radius)
  let after = empty
  if (cursor !== undefined) {
    const [order, place, id] = decodeCursor(cursor).map(String)
    const before = Number(place)
    if (order !== 'near' || !Number.isFinite(before) || id === undefined || !isId(id))
      throw fieldProblem([{ field: 'cursor', message: foreign }])
    after = sql`AND (${metres}, c.id) > (${before}::float8, ${id}::uuid)`
  }
  return {
    metres,
    place: sql`(${metres})::text`,
    condition: sql`AND ${within} ${after}`,
    by: sql`${metres}, c.id`,
  }
}

const foreign = { zh: '翻页标记与这个列表不符', en: 'This cursor belongs to another list' }

function rowsOf(tx: Tx, where: Sql, { by, condition, metres, place }: Order, limit: number): Promise<Row[]> {
  return tx.rows<Row>(sql`
    WITH page AS MATERIALIZED (
      SELECT c.id, c.number, c.category, c.category_version, c.state, c.kind, c.flow_key, c.flow_version, c.region_path,
        c.organisation_id, c.reported_at, c.due_at, c.closed_at, ${roundedPlace} AS spot, ${metres} AS metres,
        ${place} AS place, row_number() OVER (ORDER BY ${by}) AS line
      FROM cases.case c WHERE ${where} ${condition} ORDER BY ${by} LIMIT ${limit})
    SELECT p.id, p.place, p.number, p.state, p.kind, p.flow_key AS "flowKey", p.flow_version AS "flowVersion",
      p.category AS "categoryKey", g.name AS "categoryName", g.class_name AS "className", p.region_path AS "regionPath",
      o.name AS holder, p.reported_at AS "reportedAt", p.due_at AS "dueAt", p.closed_at AS "closedAt",
      ST_X(p.spot) AS lng, ST_Y(p.spot) AS lat, p.metres,
      (SELECT count(*) FROM cases.support s WHERE s.case_id = p.id) AS supports
    FROM page p LEFT JOIN identity.public_organisation o ON o.id = p.organisation_id
      LEFT JOIN cases.category g ON g.key = p.category AND g.version = p.category_version
    ORDER BY p.line`)
}

async function namedCases(tx: Tx, rows: readonly Row[]): Promise<PublicCase[]> {
  if (rows.length === 0) return []
  const sayingOf = await stateSayings(tx)
  const chainOf = await regionChains(
    tx,
    rows.flatMap(({ regionPath }) => regionPath ?? []),
  )
  return rows.map((row) => {
    const { categoryKey: key, categoryName, className, lat, lng, metres, regionPath } = row
    return {
      ...row,
      category: { key, name: categoryName ?? { zh: key, en: key }, className },
      saying: sayingOf(row),
      regions: regionPath ? chainOf(regionPath) : [],
      point: lng === null || lat === null ? null : { lng: rounded(lng), lat: rounded(lat) },
      metres: metres === null ? null : Math.round(metres),
    }
  })
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000
}

export interface PointRow {
  number: string
  lng: number
  lat: number
  kind: 'open' | 'closed'
  dueAt: Date | null
}

/** The newest first, as many as a map can tell apart. */
export async function listPoints(tx: Tx, where: Sql, most: number): Promise<PointRow[]> {
  const rows = await tx.rows<PointRow>(sql`
    SELECT c.number, ST_X(${roundedPlace}) AS lng, ST_Y(${roundedPlace}) AS lat, c.kind, c.due_at AS "dueAt"
    FROM cases.case c WHERE ${where} AND c.location IS NOT NULL ORDER BY ${orderBy('newest')} LIMIT ${most}`)
  return rows.map((row) => ({ ...row, lng: rounded(row.lng), lat: rounded(row.lat) }))
}
