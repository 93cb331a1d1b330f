// Text → place and back, over the hub's own places and addresses. No outside service is asked.

import { sql, type Tx } from '../../../kernel/db/index.ts'
import type { Point } from '../locate/locate.ts'
import { scoreOf } from './rank.ts'
import type { GeocodedPlace, NearPlace, PlaceView } from './schema.ts'
import { wordsOf } from './words.ts'

const columns = sql`id, kind, name, address, region_path AS "regionPath", ST_X(geometry) AS lon, ST_Y(geometry) AS lat`

/** Candidates that are weighed before the best are answered. */
const weighed = 100

/** Below this a candidate shares too little with the query to be an answer. */
const leastSimilarity = '0.35'

/** Best first; `score` is 1 for the very name or address. */
export async function geocode(tx: Tx, query: string, limit = 10): Promise<GeocodedPlace[]> {
  const words = wordsOf(query).join(' ')
  if (words === '') return []
  // @NOTE local to this transaction: pg_trgm reads its threshold for the indexed operator from a setting.
  await tx.run(sql`SELECT set_config('pg_trgm.word_similarity_threshold', ${leastSimilarity}, true)`)
  const candidates = await tx.rows<PlaceView & { aliases: string[] }>(sql`
    SELECT ${columns}, aliases FROM space.place
    WHERE ${words} <% sought
    ORDER BY word_similarity(${words}, sought) DESC, similarity(${words}, sought) DESC, id LIMIT ${weighed}`)
  return candidates
    .map(({ aliases, ...place }) => ({ place, ...scoreOf(query, { ...place, aliases }) }))
    .sort(
      (a, b) => b.score - a.score || a.numberApart - b.numberApart || a.place.id.localeCompare(b.place.id),
    )
    .slice(0, limit)
    .map(({ match, place, score }) => ({ ...place, score, match }))
}

/** Nearest first, within `metres` of the point. */
export async function reverseGeocode(tx: Tx, point: Point, metres = 300, limit = 5): Promise<NearPlace[]> {
  const here = sql`ST_SetSRID(ST_MakePoint(${point.lon}::double precision, ${point.lat}::double precision), 4326)`
  // @NOTE degrees differ east and north, so more are fetched along the index than are answered.
  return tx.rows<NearPlace>(sql`
    SELECT * FROM (
      SELECT ${columns}, round(ST_Distance(geometry::geography, ${here}::geography)::numeric, 1) AS metres
      FROM (SELECT * FROM space.place ORDER BY geometry <-> ${here} LIMIT ${limit * 4}) AS near) AS measured
    WHERE metres <= ${metres} ORDER BY metres, id LIMIT ${limit}`)
}
