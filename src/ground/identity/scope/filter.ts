// The same scope as a condition of a query, for lists.
import { grantsFor, type Principal } from '../../../kernel/access/index.ts'
import { join, type Sql, sql } from '../../../kernel/db/index.ts'
import { type Place, widest } from './rules.ts'

/** True for rows whose organisation and region paths one of the principal's grants reaches. */
export function withinScope(
  principal: Principal,
  permission: string,
  columns: { organisationPath: Sql; regionPath: Sql },
): Sql {
  if (principal.kind === 'system') return sql`true`
  const reached = widest(grantsFor(principal, permission)).map((grant) => condition(grant, columns))
  return reached.length > 0 ? sql`(${join(reached, ' OR ')})` : sql`false`
}

function condition(grant: Place, columns: { organisationPath: Sql; regionPath: Sql }): Sql {
  const parts: Sql[] = []
  if (grant.organisationPath !== null) {
    parts.push(sql`coalesce(starts_with(${columns.organisationPath}, ${grant.organisationPath}), false)`)
  }
  if (grant.regionPath !== null) {
    parts.push(sql`coalesce(starts_with(${columns.regionPath}, ${grant.regionPath}), false)`)
  }
  return parts.length > 0 ? sql`(${join(parts, ' AND ')})` : sql`true`
}
