// Organisations in the database.
import { join, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { errors } from '../errors.ts'
import type { OrganisationKind, OrganisationView } from './schema.ts'

const columns = sql`
  id, standard, code, name, kind, parent_id AS "parentId", path, region_path AS "regionPath", active, version`

export interface OrganisationFilter {
  kind?: OrganisationKind
  parentId?: string
  /** Part of the name or the beginning of the code. */
  q?: string
  active?: boolean
  regionPath?: string
  /** Standard and code after which the page begins. */
  after?: (string | number | null)[]
  limit: number
}

/** In the order of standards and codes. */
export function listOrganisations(tx: Tx, filter: OrganisationFilter): Promise<OrganisationView[]> {
  const { active, after, kind, limit, parentId, q, regionPath } = filter
  const conditions: Sql[] = [sql`true`]
  if (kind) conditions.push(sql`kind = ${kind}`)
  if (parentId) conditions.push(sql`parent_id = ${parentId}::uuid`)
  if (active !== undefined) conditions.push(sql`active = ${active}`)
  if (regionPath) conditions.push(sql`starts_with(region_path, ${regionPath})`)
  if (q) conditions.push(sql`(position(lower(${q}) IN lower(name)) > 0 OR starts_with(code, ${q}))`)
  if (after) conditions.push(sql`(standard, code) > (${after[0] ?? ''}, ${after[1] ?? ''})`)
  return tx.rows<OrganisationView>(sql`
    SELECT ${columns} FROM identity.organisation WHERE ${join(conditions, ' AND ')}
    ORDER BY standard, code LIMIT ${limit}`)
}

/** All at or below `root`, or the whole tree. */
export function listBelow(tx: Tx, root: OrganisationView | undefined): Promise<OrganisationView[]> {
  return tx.rows<OrganisationView>(sql`
    SELECT ${columns} FROM identity.organisation WHERE ${root ? sql`starts_with(path, ${root.path})` : sql`true`}`)
}

export function findOrganisation(tx: Tx, id: string): Promise<OrganisationView | undefined> {
  return tx.first<OrganisationView>(sql`SELECT ${columns} FROM identity.organisation WHERE id = ${id}::uuid`)
}

/** Those that are there, by id. */
export async function organisationsById(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<Map<string, OrganisationView>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = await tx.rows<OrganisationView>(
    sql`SELECT ${columns} FROM identity.organisation WHERE id = ANY(${wanted}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Throws identity.noOrganisation. */
export async function getOrganisation(tx: Tx, id: string): Promise<OrganisationView> {
  const organisation = await findOrganisation(tx, id)
  if (!organisation) throw errors.noOrganisation()
  return organisation
}

/** No other move, and no new child, until this transaction ends: two moves together could make a ring. */
export async function takeTree(tx: Tx): Promise<void> {
  await tx.run(sql`LOCK TABLE identity.organisation IN SHARE ROW EXCLUSIVE MODE`)
}

export async function isCodeTaken(tx: Tx, standard: string, code: string, except?: string): Promise<boolean> {
  const other = await tx.first(sql`
    SELECT id FROM identity.organisation
    WHERE standard = ${standard} AND code = ${code} AND id IS DISTINCT FROM ${except ?? null}::uuid`)
  return other !== undefined
}

export async function hasActiveBelow(tx: Tx, { id, path }: OrganisationView): Promise<boolean> {
  const below = await tx.first(sql`
    SELECT id FROM identity.organisation
    WHERE active AND starts_with(path, ${path}) AND id <> ${id}::uuid LIMIT 1`)
  return below !== undefined
}

export async function insertOrganisations(tx: Tx, organisations: readonly OrganisationView[]): Promise<void> {
  await tx.run(sql`
    INSERT INTO identity.organisation
      (id, standard, code, name, kind, parent_id, path, region_path, active, version, created_at, changed_at)
    SELECT id, standard, code, name, kind, "parentId", path, "regionPath", active, version, ${tx.now}::timestamptz,
      ${tx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(organisations)}::jsonb) AS given(id uuid, standard text, code text,
      name text, kind text, "parentId" uuid, path text, "regionPath" text, active boolean, version integer)`)
}

/** Saves the change; everything below follows when the path has changed. */
export async function updateOrganisation(
  tx: Tx,
  before: OrganisationView,
  after: OrganisationView,
): Promise<void> {
  const { active, code, id, kind, name, parentId, path, regionPath, version } = after
  await tx.run(sql`
    UPDATE identity.organisation SET code = ${code}, name = ${name}, kind = ${kind}, parent_id = ${parentId}::uuid,
      region_path = ${regionPath}, active = ${active}, version = ${version}, changed_at = ${tx.now}
    WHERE id = ${id}::uuid`)
  if (path === before.path) return
  await tx.run(sql`
    UPDATE identity.organisation SET path = ${path} || substr(path, ${before.path.length + 1}), changed_at = ${tx.now}
    WHERE starts_with(path, ${before.path})`)
}
