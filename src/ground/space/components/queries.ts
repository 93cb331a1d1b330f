// Reading components: one, and lists by region, kind and box.

import { join, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { errors } from '../errors.ts'
import type { ComponentView } from './schema.ts'

const columns = sql`
  standard, id, major, minor, name, owner, state, region_path AS "regionPath", grid_code AS "gridCode",
  ST_X(geometry) AS lon, ST_Y(geometry) AS lat`

/** @throws space.noComponent */
export async function getComponent(tx: Tx, id: string, standard?: string): Promise<ComponentView> {
  const component = await tx.first<ComponentView>(sql`
    SELECT ${columns} FROM space.public_component
    WHERE id = ${id} AND standard = coalesce(${standard ?? null}::text, standard) ORDER BY standard LIMIT 1`)
  if (!component) throw errors.noComponent({ id })
  return component
}

export interface ComponentFilter {
  /** Components in or below this region. */
  region?: string
  grid?: string
  major?: string
  minor?: string
  state?: string
  after?: { id: string; standard: string }
  limit: number
}

export function listComponents(tx: Tx, filter: ComponentFilter): Promise<ComponentView[]> {
  const conditions: Sql[] = [sql`true`]
  if (filter.region) conditions.push(sql`starts_with(region_path, ${filter.region})`)
  if (filter.grid) conditions.push(sql`grid_code = ${filter.grid}`)
  if (filter.major) conditions.push(sql`major = ${filter.major}`)
  if (filter.minor) conditions.push(sql`minor = ${filter.minor}`)
  if (filter.state) conditions.push(sql`state = ${filter.state}`)
  if (filter.after) conditions.push(sql`(id, standard) > (${filter.after.id}, ${filter.after.standard})`)
  return tx.rows<ComponentView>(sql`
    SELECT ${columns} FROM space.public_component WHERE ${join(conditions, ' AND ')}
    ORDER BY id, standard LIMIT ${filter.limit}`)
}
