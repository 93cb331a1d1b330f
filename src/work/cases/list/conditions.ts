// A filter as a condition over `cases.case c`, always within what the caller may see.
import { join, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { searchQuery } from '../search/bigrams.ts'
import { type FigureContext, figureCondition } from '../statistics/figures.ts'
import { boxOf } from './box.ts'
import { contextOf } from './context.ts'
import type { CaseFilter } from './filter.ts'
import { openStates } from './flow-names.ts'
import { periods } from './periods.ts'
import {
  anyOf,
  below,
  heldBy,
  helpedBy,
  organisationsBelow,
  ownCases,
  type Reader,
  reachOf,
} from './reach.ts'
import { todoOf } from './todo.ts'

const number = /^\d{4}-\d{1,12}$/

export interface Conditions {
  /** What the caller may see: one of these holds. */
  reach: readonly Sql[]
  /** What was asked for: all of it holds. */
  asked: Sql
}

/** As one condition. */
export function whereOf({ asked, reach }: Conditions): Sql {
  return sql`${anyOf(reach)} AND ${asked}`
}

/** @throws request.invalid naming the field that is wrong */
export async function conditionsOf(
  tx: Tx,
  reader: Reader,
  filter: CaseFilter,
  permissions: readonly [string, ...string[]] = ['cases.read'],
): Promise<Conditions> {
  const context = await contextOf(tx, filter.on)
  const [first, ...others] = permissions
  const reach = filter.own ? [ownCases(reader)] : await reachOf(tx, reader, first)
  const parts: Sql[] = [sql`true`]
  for (const permission of others) parts.push(anyOf(await reachOf(tx, reader, permission)))
  parts.push(...words(filter), ...(await holders(tx, reader, filter)), ...(await places(tx, filter)))
  parts.push(...(await kinds(tx, filter, context)), ...(await categories(tx, filter)))
  parts.push(...periods(filter, context))
  if (context.before) parts.push(sql`c.reported_at < ${context.before}`)
  if (filter.todo !== undefined) parts.push(flag(filter.todo, await todoOf(tx, reader)))
  return { reach, asked: join(parts, ' AND ') }
}

function words({ q }: CaseFilter): Sql[] {
  const typed = q?.trim()
  if (!typed) return []
  if (number.test(typed)) return [sql`c.number = ${typed}`]
  const query = searchQuery(typed)
  return [query === null ? sql`false` : sql`c.search @@ ${query}::tsquery`]
}

async function holders(tx: Tx, reader: Reader, filter: CaseFilter): Promise<Sql[]> {
  const { handler, helping, mine, organisation } = filter
  const parts: Sql[] = []
  if (organisation === 'none') parts.push(sql`c.organisation_id IS NULL`)
  else if (organisation) parts.push(heldBy(filter.below ? await idsBelow(tx, organisation) : [organisation]))
  if (handler) parts.push(sql`c.handler_id = ${handler === 'me' ? reader.id : handler}::uuid`)
  const own = reader.organisationId
  if (mine !== undefined) parts.push(flag(mine, own ? heldBy([own]) : sql`c.handler_id = ${reader.id}::uuid`))
  if (helping !== undefined) parts.push(flag(helping, own ? helpedBy([own]) : sql`false`))
  return parts
}

async function idsBelow(tx: Tx, id: string): Promise<string[]> {
  const found = await tx.first<{ path: string }>(
    sql`SELECT path FROM identity.public_organisation WHERE id = ${id}::uuid`,
  )
  return found ? organisationsBelow(tx, found.path) : [id]
}

async function places(tx: Tx, { bbox, region, regionOnly }: CaseFilter): Promise<Sql[]> {
  const parts: Sql[] = []
  if (region === 'none') parts.push(sql`c.region_path IS NULL`)
  else if (region) {
    const paths = region.endsWith('/') ? [region] : await pathsOf(tx, region)
    const grids = await gridsAt(tx, paths)
    const each = paths.map((path) => {
      const grid = grids.get(path)
      if (grid) return sql`(c.grid_code = ${grid.code} AND c.region_path = ${grid.community})`
      return regionOnly ? alone(path) : below(path)
    })
    parts.push(sql`(${join(each, ' OR ')})`)
  }
  if (bbox) {
    const { east, north, south, west } = boxOf(bbox)
    parts.push(
      sql`c.location && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)`,
    )
  }
  return parts
}

/** A case's grid stands beside the path of its community. */
async function gridsAt(
  tx: Tx,
  paths: readonly string[],
): Promise<Map<string, { code: string; community: string }>> {
  const rows = await tx.rows<{ path: string; code: string; community: string }>(sql`
    SELECT path, code, left(path, -length(code) - 1) AS community
    FROM space.public_region WHERE level = 'grid' AND path = ANY (${[...paths]}::text[])`)
  return new Map(rows.map(({ path, ...grid }) => [path, grid]))
}

/** In the region itself and in none below it. */
function alone(path: string): Sql {
  return sql`(c.region_path = ${path} AND NOT EXISTS (SELECT 1 FROM space.public_region g
    WHERE g.level = 'grid' AND g.path = ${path} || c.grid_code || '/' AND g.retired_at IS NULL))`
}

async function pathsOf(tx: Tx, code: string): Promise<string[]> {
  const rows = await tx.rows<{ path: string }>(
    sql`SELECT DISTINCT path FROM space.public_region WHERE code = ${code}`,
  )
  if (rows.length > 0) return rows.map(({ path }) => path)
  const message = { zh: '没有这个区域', en: 'There is no such region' }
  throw fieldProblem([{ field: 'region', message }])
}

async function kinds(tx: Tx, filter: CaseFilter, context: FigureContext): Promise<Sql[]> {
  const { figure, kind, overdue, ratingMax, ratingMin, reworked, state } = filter
  const parts: Sql[] = []
  if (kind) parts.push(isOne(sql`c.kind`, kind.split(',')))
  if (state) {
    const states = state.split(',')
    parts.push(isOne(sql`c.state`, states))
    // @NOTE said again so that the partial indices of open cases serve worklists of one state.
    if (!kind && (await openStates(tx, states))) parts.push(sql`c.kind = 'open'`)
  }
  if (figure) parts.push(figureCondition(figure, context))
  if (overdue !== undefined) parts.push(flag(overdue, figureCondition('overdue', context)))
  if (reworked !== undefined) parts.push(flag(reworked, sql`c.reworked`))
  if (ratingMin !== undefined) parts.push(sql`c.rating >= ${ratingMin}`)
  if (ratingMax !== undefined) parts.push(sql`c.rating <= ${ratingMax}`)
  return parts
}

async function categories(tx: Tx, filter: CaseFilter): Promise<Sql[]> {
  const parts: Sql[] = []
  if (filter.category) parts.push(sql`c.category = ${filter.category}`)
  if (filter.class) {
    const rows = await tx.rows<{ key: string }>(sql`
      SELECT key FROM cases.public_category WHERE standard || ':' || kind || ':' || class_code = ${filter.class}`)
    parts.push(sql`c.category = ANY (${rows.map(({ key }) => key)}::text[])`)
  }
  if (filter.standard) parts.push(sql`starts_with(c.category, ${`${filter.standard}:`})`)
  if (filter.channel) parts.push(sql`c.channel = ${filter.channel}`)
  return parts
}

function isOne(column: Sql, values: readonly string[]): Sql {
  const [only] = values
  return values.length === 1 ? sql`${column} = ${only}` : sql`${column} = ANY (${[...values]}::text[])`
}

/** What does not apply to a case is false for it. */
function flag(wanted: boolean, condition: Sql): Sql {
  return wanted ? condition : sql`NOT coalesce(${condition}, false)`
}
