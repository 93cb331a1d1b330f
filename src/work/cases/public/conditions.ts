// Which cases everybody sees: open and closed ones by the same conditions as every list, without those merged into another.
import { system } from '../../../kernel/access/index.ts'
import { type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { conditionsOf } from '../list/conditions.ts'
import limits from './limits.json' with { type: 'json' }
import type { PublicFilter } from './schema.ts'

/** Over `cases.case c`. @throws request.invalid naming the field that is wrong */
export async function publicCondition(tx: Tx, filter: PublicFilter): Promise<Sql> {
  const { from, kind, to, ...rest } = filter
  const { asked } = await conditionsOf(tx, system, { ...rest, reportedFrom: from, reportedTo: to })
  // @NOTE said as the partial indices of open and of public cases say it.
  const kinds = kind
    ? sql`c.kind = ${kind} AND c.kind IN ('open', 'closed')`
    : sql`c.kind IN ('open', 'closed')`
  return sql`${kinds} AND c.merged_into IS NULL AND ${asked}`
}

/** Places are rounded before anything is measured: whoever asks from many points learns no more than whoever asks once. */
export const roundedPlace = sql`ST_SnapToGrid(c.location, 0.001)`

/** Of latitude, on a sphere of 6,371 km. */
const metresPerDegree = 111_195

export interface Near {
  here: Sql
  /** Metres to the rounded place. */
  metres: Sql
  /** Within the radius, along the index of places. */
  within: Sql
}

/** @throws request.invalid on `near` */
export function nearOf(near: string, radius: number = limits.nearMetres): Near {
  const [lng = Number.NaN, lat = Number.NaN, ...more] = near
    .split(',')
    .map((part) => Number(part.trim() || 'x'))
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90) || more.length > 0)
    throw fieldProblem([{ field: 'near', message: wrong }])
  const here = sql`ST_SetSRID(ST_MakePoint(${lng}::float8, ${lat}::float8), 4326)`
  // On a plane: within a few kilometres it agrees with the sphere to a metre, and costs a hundredth of it.
  const narrow = Math.max(0.01, Math.cos((lat * Math.PI) / 180))
  const metres = sql`(${metresPerDegree}::float8 * sqrt(power(ST_Y(${roundedPlace}) - ${lat}::float8, 2)
    + power((ST_X(${roundedPlace}) - ${lng}::float8) * ${narrow}::float8, 2)))`
  // Rounding moves a place by less than 0.001 degrees.
  const high = radius / metresPerDegree + 0.001
  const wide = radius / metresPerDegree / narrow + 0.001
  const within = sql`c.location && ST_Expand(${here}, ${wide}::float8, ${high}::float8) AND ${metres} <= ${radius}`
  return { here, metres, within }
}

const wrong = { zh: '应为“经度,纬度”', en: 'This must be longitude,latitude in degrees' }
