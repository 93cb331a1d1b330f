// Cases that may be the same: near by or of the same kind, about the same time, in like words.
import { empty, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { compare, type Explained, likeness, textLikeness } from './rules.ts'

export interface Likely {
  point: { lng: number; lat: number } | null
  /** Category key. */
  category: string
  text: string
  /** When it was reported. */
  at: Date
  regionPath?: string | null
}

export interface Suggestion {
  id: string
  number: string
  title: string
  state: string
  category: string
  reportedAt: Date
  /** Null when one of the two has no position. */
  metres: number | null
  score: number
  parts: Explained[]
}

export interface SuggestOptions {
  /** Condition over `cases.case c` that limits what the reader may see; without it, all cases. */
  within?: Sql
  /** The case that is asked about. */
  except?: string
}

interface Candidate extends Omit<Suggestion, 'score' | 'parts'> {
  description: string
  sameClass: boolean
}

/** The likeliest first, at most a handful. Merged, rejected and voided cases are not suggested. */
export async function suggestDuplicates(
  tx: Tx,
  likely: Likely,
  { except, within = sql`true` }: SuggestOptions = {},
): Promise<Suggestion[]> {
  const found = await candidates(
    tx,
    likely,
    sql`${within} ${except ? sql`AND c.id <> ${except}::uuid` : empty}`,
  )
  return found
    .map(({ description, sameClass, ...candidate }) => ({
      ...candidate,
      ...compare({
        metres: candidate.metres,
        days: (candidate.reportedAt.getTime() - likely.at.getTime()) / 86_400_000,
        category: candidate.category === likely.category ? 'same' : sameClass ? 'class' : 'other',
        text: textLikeness(`${candidate.title} ${description}`, likely.text),
      }),
    }))
    .filter(({ score }) => score >= likeness.threshold)
    .sort((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1))
    .slice(0, likeness.shown)
}

function candidates(tx: Tx, { at, category, point, regionPath }: Likely, within: Sql): Promise<Candidate[]> {
  const days = likeness.days * 86_400_000
  const from = new Date(at.getTime() - days)
  const to = new Date(at.getTime() + days)
  const here = point && sql`ST_SetSRID(ST_MakePoint(${point.lng}, ${point.lat}), 4326)`
  const alike = sql`c.category = ${category} ${regionPath ? sql`AND c.region_path = ${regionPath}` : empty}`
  return tx.rows<Candidate>(sql`
    SELECT c.id, c.number, c.title, c.description, c.state, c.category, c.reported_at AS "reportedAt",
      ${here ? sql`ST_DistanceSphere(c.location, ${here})` : sql`NULL::float8`} AS metres,
      EXISTS (SELECT 1 FROM cases.public_category a JOIN cases.public_category b
        ON (a.standard, a.kind, a.class_code) = (b.standard, b.kind, b.class_code)
        WHERE a.key = c.category AND b.key = ${category}) AS "sameClass"
    FROM cases.case c
    WHERE ${within} AND c.kind IN ('open', 'closed') AND c.merged_into IS NULL
      AND c.reported_at BETWEEN ${from} AND ${to}
      AND ${here ? sql`((${near(here, point.lat)}) OR (c.location IS NULL AND ${alike}))` : sql`(${alike})`}
    ORDER BY abs(extract(epoch FROM c.reported_at - ${at}::timestamptz)) LIMIT ${likeness.candidates}`)
}

/** In a box first, along the index: a degree of latitude is about 111 km. */
function near(here: Sql, latitude: number): Sql {
  const high = likeness.radiusMetres / 111_000
  const wide = high / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
  return sql`c.location && ST_Expand(${here}, ${wide}::float8, ${high}::float8)
    AND ST_DistanceSphere(c.location, ${here}) <= ${likeness.radiusMetres}`
}
