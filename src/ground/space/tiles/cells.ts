// Far away a tile holds counts instead of points: 32 × 32 cells, each with how many lie in it, at their mean place.
// A million points make a tile of a few kilobytes.

import type { Principal } from '../../../kernel/access/index.ts'
import { empty, join, raw, sql, type Tx } from '../../../kernel/db/index.ts'
import type { Layer } from '../layer.ts'
import { conditions, talliesOf } from '../layers/read.ts'
import { type TileAddress, tileBox } from './tile-box.ts'

/** Cells along one side of a tile, as a power of two, unless the layer says otherwise. */
const ordinaryCells = 5

export interface Cell {
  count: number
  lon: number
  lat: number
  /** The feature itself where it is alone. */
  id: string | null
  /** Those of them that fulfil the layer's tallies, by name. */
  tallies: Record<string, number>
}

export function readCells(tx: Tx, layer: Layer, reader: Principal, tile: TileAddress): Promise<Cell[]> {
  const cellZoom = layer.cellsOfTile ?? ordinaryCells
  const cells = 2 ** (tile.z + cellZoom)
  const side = 2 ** cellZoom
  const tallies = talliesOf(layer, tx.now)
  const held = tallies.map(([name, holds]) => sql`, ((${holds}) IS TRUE) AS ${raw(`"tally_${name}"`)}`)
  const carried = tallies.map(([name]) => raw(`, "tally_${name}"`))
  const counted = tallies.map(
    ([name]) => sql`${name}::text, count(*) FILTER (WHERE ${raw(`"tally_${name}"`)})`,
  )
  const inTallies = carried.length > 0 ? join(carried, '') : empty
  return tx.rows<Cell>(sql`
    SELECT count(*) AS count, avg(lon) AS lon, avg(lat) AS lat,
      CASE WHEN count(*) = 1 THEN min(id) END AS id,
      ${counted.length > 0 ? sql`jsonb_build_object(${join(counted)})` : sql`'{}'::jsonb`} AS tallies
    FROM (
      SELECT id, lon, lat ${inTallies}, floor((lon + 180) / 360 * ${cells}::float8) AS cx,
        floor((1 - ln(tan(radians(lat)) + 1 / cos(radians(lat))) / pi()) / 2 * ${cells}::float8) AS cy
      FROM (
        SELECT f.${raw(`"${layer.key.column}"`)}::text AS id, ST_X(f.geometry) AS lon, ST_Y(f.geometry) AS lat
          ${held.length > 0 ? join(held, '') : empty}
        FROM ${layer.source} AS f
        WHERE ${conditions(layer, reader, { box: tileBox(tile) })}) AS points
      WHERE abs(lat) < 85.06) AS placed
    WHERE cx >= ${tile.x * side} AND cx < ${(tile.x + 1) * side} AND cy >= ${tile.y * side} AND cy < ${(tile.y + 1) * side}
    GROUP BY cx, cy ORDER BY cy, cx`)
}
