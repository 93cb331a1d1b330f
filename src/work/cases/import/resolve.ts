// Turns a batch's names into what the hub knows them by: regions, organisations and categories, made where told to.
import { ensureOrganisations } from '../../../ground/identity/index.ts'
import { ensureRegions, type Location, locateMany } from '../../../ground/space/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { ensureCategories, findCategories } from '../categories/ensure.ts'
import { categoryKey, type ReplayCase } from '../replay-schema.ts'
import type { RowProblem } from './cells.ts'
import type { CaseMapping } from './mapping-schema.ts'
import type { CaseDraft } from './read-case.ts'
import type { WarningKind } from './warnings.ts'

/** A good row on its way into the database. */
export interface StoredRow {
  line: number
  draft: CaseDraft
  warnings: WarningKind[]
  original: () => string
}

export interface Resolved {
  ready: { row: StoredRow; replay: ReplayCase }[]
  refused: { row: StoredRow; problem: RowProblem }[]
}

/** `made` is filled with the names that were made, as `regions:…`, `organisations:…`, `categories:…`. */
export async function resolve(
  tx: Tx,
  mapping: CaseMapping,
  rows: StoredRow[],
  made: string[],
): Promise<Resolved> {
  const regions = await regionPaths(tx, mapping, rows, made)
  const organisations = await organisationIds(tx, mapping, rows, made)
  const categories = await categoryCodes(tx, mapping, rows, made)
  const places = await locateNameless(tx, rows)
  const resolved: Resolved = { ready: [], refused: [] }
  for (const row of rows) {
    const { draft } = row
    const problem =
      unknown('region', draft.region, regions, mapping.regions) ??
      unknown('organisation', draft.organisation, organisations, mapping.organisations) ??
      unknown('categoryCode', draft.category.code, categories, mapping.categories)
    if (problem) {
      resolved.refused.push({ row, problem })
      continue
    }
    const warnings = [...row.warnings]
    if (draft.region && !regions.has(draft.region)) warnings.push('unknownRegion')
    if (draft.organisation && !organisations.has(draft.organisation)) warnings.push('unknownOrganisation')
    const { category, organisation, region, ...rest } = draft
    const replay: ReplayCase = {
      ...rest,
      source: mapping.source,
      category: categoryKey(mapping.categories.standard, mapping.categories.kind, category.code),
      organisationId: (organisation && organisations.get(organisation)) || null,
      regionPath: (region && regions.get(region)) || places.get(row)?.region?.path || null,
      gridCode: places.get(row)?.grid?.code ?? null,
    }
    resolved.ready.push({ row: { ...row, warnings }, replay })
  }
  return resolved
}

function unknown(
  field: RowProblem['field'],
  name: string | null,
  known: { has(name: string): boolean },
  rule: { unknown: string } | undefined,
): RowProblem | undefined {
  if (name === null || known.has(name) || rule?.unknown !== 'reject') return undefined
  return { field, reason: { zh: `没有“${name}”`, en: `“${name}” is not known` } }
}

async function regionPaths(
  tx: Tx,
  mapping: CaseMapping,
  rows: StoredRow[],
  made: string[],
): Promise<Map<string, string>> {
  const rule = mapping.regions
  const names = distinct(rows.map(({ draft }) => draft.region))
  if (!rule || names.length === 0) return new Map()
  const known = await tx.rows<{ name: string; path: string }>(sql`
    SELECT DISTINCT ON (name) name, path FROM space.public_region
    WHERE standard = ${rule.standard} AND name = ANY (${names}::text[]) AND level <> 'grid'
    ORDER BY name, depth DESC, code`)
  const paths = new Map(known.map(({ name, path }) => [name, path]))
  const missing = names.filter((name) => !paths.has(name))
  if (rule.unknown !== 'create' || missing.length === 0) return paths
  for (const [name, { path }] of await ensureRegions(tx, { standard: rule.standard, names: missing })) {
    paths.set(name, path)
    made.push(`regions:${name}`)
  }
  return paths
}

async function organisationIds(
  tx: Tx,
  mapping: CaseMapping,
  rows: StoredRow[],
  made: string[],
): Promise<Map<string, string>> {
  const rule = mapping.organisations
  const names = distinct(rows.map(({ draft }) => draft.organisation))
  if (!rule || names.length === 0) return new Map()
  const known = await tx.rows<{ name: string; id: string }>(sql`
    SELECT DISTINCT ON (name) name, id FROM identity.public_organisation
    WHERE standard = ${rule.standard} AND name = ANY (${names}::text[]) ORDER BY name, code`)
  const ids = new Map(known.map(({ id, name }) => [name, id]))
  const missing = names.filter((name) => !ids.has(name))
  if (rule.unknown !== 'create' || missing.length === 0) return ids
  const organisations = missing.map((name) => ({ name }))
  for (const [name, { id }] of await ensureOrganisations(tx, { standard: rule.standard, organisations })) {
    ids.set(name, id)
    made.push(`organisations:${name}`)
  }
  return ids
}

async function categoryCodes(
  tx: Tx,
  mapping: CaseMapping,
  rows: StoredRow[],
  made: string[],
): Promise<Set<string>> {
  const { kind, standard, unknown } = mapping.categories
  const wanted = new Map(rows.map(({ draft }) => [draft.category.code, draft.category]))
  if (unknown === 'reject') return findCategories(tx, standard, kind, [...wanted.keys()])
  const categories = [...wanted.values()].map(({ class: above, code, name }) => ({
    code,
    name,
    ...(above && { classCode: above, className: { zh: above, en: above } }),
  }))
  for (const code of await ensureCategories(tx, { standard, kind, categories }))
    made.push(`categories:${code}`)
  return new Set(wanted.keys())
}

/** A row that names no region but has a point lies where the hub's own boundaries say. */
async function locateNameless(tx: Tx, rows: StoredRow[]): Promise<Map<StoredRow, Location>> {
  const nameless = rows.flatMap((row) => {
    const { point, region } = row.draft
    return point && !region ? [{ row, lon: point.lng, lat: point.lat }] : []
  })
  if (nameless.length === 0) return new Map()
  const found = await locateMany(
    tx,
    nameless.map(({ lat, lon }) => ({ lat, lon })),
  )
  return new Map(
    found.flatMap((location, index) => {
      const row = nameless[index]?.row
      return row ? [[row, location] as const] : []
    }),
  )
}

function distinct(names: (string | null)[]): string[] {
  return [...new Set(names)].filter((name) => name !== null)
}
