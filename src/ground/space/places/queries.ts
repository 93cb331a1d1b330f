// Reading places: one, and lists in the order they came.

import { join, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { errors } from '../errors.ts'
import type { PlaceView } from './schema.ts'

const columns = sql`id, kind, name, address, region_path AS "regionPath", ST_X(geometry) AS lon, ST_Y(geometry) AS lat`

/** @throws space.noPlace */
export async function getPlace(tx: Tx, id: string): Promise<PlaceView> {
  const place = await tx.first<PlaceView>(
    sql`SELECT ${columns} FROM space.public_place WHERE id = ${id}::uuid`,
  )
  if (!place) throw errors.noPlace({ id })
  return place
}

export interface PlaceFilter {
  kind?: string
  region?: string
  after?: string
  limit: number
}

export function listPlaces(tx: Tx, { after, kind, limit, region }: PlaceFilter): Promise<PlaceView[]> {
  const conditions: Sql[] = [sql`true`]
  if (kind) conditions.push(sql`kind = ${kind}`)
  if (region) conditions.push(sql`starts_with(region_path, ${region})`)
  if (after) conditions.push(sql`id > ${after}::uuid`)
  return tx.rows<PlaceView>(
    sql`SELECT ${columns} FROM space.public_place WHERE ${join(conditions, ' AND ')} ORDER BY id LIMIT ${limit}`,
  )
}
