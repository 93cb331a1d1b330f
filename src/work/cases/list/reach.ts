// Which cases a caller may see, as conditions that use the indices: organisations by id, regions by path.
// It agrees with scope.ts, which asks the same of one case.
import { type Place, widest } from '../../../ground/identity/index.ts'
import { grantsFor, type Principal } from '../../../kernel/access/index.ts'
import { join, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'

export type Reader = Pick<Principal, 'id' | 'kind' | 'organisationId' | 'grants'>

/**
 * Alternatives over `cases.case c`: a case that fulfils one of them is seen. Who may not read cases at all sees what they
 * reported themselves.
 */
export async function reachOf(tx: Tx, reader: Reader, permission = 'cases.read'): Promise<Sql[]> {
  if (reader.kind === 'system') return [sql`true`]
  const grants = widest(grantsFor(reader as Principal, permission))
  if (grants.length === 0) return [ownCases(reader)]
  const everywhere = grants.some(
    ({ organisationPath, regionPath }) => organisationPath === null && regionPath === null,
  )
  if (everywhere) return [sql`true`]
  const reached: Sql[] = []
  for (const grant of grants) reached.push(...(await alternativesOf(tx, grant)))
  return reached
}

export function anyOf(alternatives: readonly Sql[]): Sql {
  return sql`(${join([...alternatives], ' OR ')})`
}

/** What the person reported. */
export function ownCases({ id }: Reader): Sql {
  if (id === null) return sql`false`
  return sql`c.id IN (SELECT case_id FROM cases.reporter WHERE person_id = ${id}::uuid)`
}

/** Called to help and not finished: the index of helpers is used. */
export function helpedBy(ids: readonly string[]): Sql {
  return sql`(c.helping <> '{}' AND c.helping && ${[...ids]}::uuid[])`
}

export function heldBy(ids: readonly string[]): Sql {
  const [only] = ids
  if (only !== undefined && ids.length === 1) return sql`c.organisation_id = ${only}::uuid`
  return sql`c.organisation_id = ANY (${[...ids]}::uuid[])`
}

export async function organisationsBelow(tx: Tx, path: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`SELECT id FROM identity.public_organisation WHERE starts_with(path, ${path})`,
  )
  return rows.map(({ id }) => id)
}

/** What the organisations hold, and what they are called to help with: each has an index of its own. */
async function alternativesOf(tx: Tx, { organisationPath, regionPath }: Place): Promise<Sql[]> {
  const there = regionPath === null ? sql`true` : below(regionPath)
  if (organisationPath === null) return [there]
  const ids = await organisationsBelow(tx, organisationPath)
  return [sql`(${heldBy(ids)} AND ${there})`, sql`(${helpedBy(ids)} AND ${there})`]
}

/** At or below a region. */
export function below(regionPath: string): Sql {
  return sql`starts_with(c.region_path, ${regionPath})`
}
