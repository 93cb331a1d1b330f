// Categories in the database.
import { empty, join, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { categoryKey } from '../replay-schema.ts'
import type { CategoryInput, CategoryView } from './schema.ts'

const columns = sql`key, standard, kind, code, version, name, class_code AS "classCode", class_name AS "className",
  synonyms, conditions`

/** The newest version of a category in use. */
export function findCategory(tx: Tx, key: string): Promise<CategoryView | undefined> {
  return tx.first<CategoryView>(sql`SELECT ${columns} FROM cases.public_category WHERE key = ${key}`)
}

export interface StoredCategory extends CategoryView {
  createdAt: Date
  retiredAt: Date | null
}

/** Every version of a category, retired ones too, the newest first. */
export function categoryVersions(tx: Tx, key: string): Promise<StoredCategory[]> {
  return tx.rows<StoredCategory>(sql`
    SELECT ${columns}, created_at AS "createdAt", retired_at AS "retiredAt" FROM cases.category
    WHERE key = ${key} ORDER BY version DESC LIMIT 500`)
}

export interface CategoryFilter {
  standard?: string | undefined
  kind?: string | undefined
  /** Part of the name, a synonym or the code. */
  q?: string | undefined
  /** Key after which the page begins. */
  after?: string | undefined
  limit?: number | undefined
}

/** The newest version of each category in use, in the order of their keys. */
export function listCategories(
  tx: Tx,
  { after, kind, limit = 10_000, q, standard }: CategoryFilter,
): Promise<CategoryView[]> {
  const conditions: Sql[] = [sql`true`]
  if (standard) conditions.push(sql`standard = ${standard}`)
  if (kind) conditions.push(sql`kind = ${kind}`)
  if (q) {
    const text = sql`lower(code || ' ' || (name->>'zh') || ' ' || (name->>'en') || ' ' || array_to_string(synonyms, ' '))`
    conditions.push(sql`position(lower(${q}) IN ${text}) > 0`)
  }
  if (after !== undefined) conditions.push(sql`key COLLATE "C" > ${after}`)
  return tx.rows<CategoryView>(
    sql`SELECT ${columns} FROM cases.public_category WHERE ${join(conditions, ' AND ')}
      ORDER BY key COLLATE "C" LIMIT ${limit}`,
  )
}

/** Adds a version of each category that is new or differs from its newest version; gives how many. */
export async function insertCategories(
  tx: Tx,
  standard: string,
  kind: string,
  categories: readonly CategoryInput[],
  onlyNew = false,
): Promise<number> {
  const rows = categories.map((category) => ({
    key: categoryKey(standard, kind, category.code),
    code: category.code,
    name: category.name,
    class_code: category.classCode ?? null,
    class_name: category.className ?? null,
    synonyms: category.synonyms ?? [],
    conditions: category.conditions ?? [],
  }))
  const differs = onlyNew
    ? sql`known.key IS NULL`
    : sql`known.key IS NULL OR (known.name, known.class_code, known.class_name, known.synonyms, known.conditions)
        IS DISTINCT FROM (given.name, given.class_code, given.class_name, given.synonyms, given.conditions)`
  return tx.run(sql`
    INSERT INTO cases.category (standard, kind, code, version, key, name, class_code, class_name, synonyms, conditions, created_at)
    SELECT ${standard}, ${kind}, given.code,
      coalesce((SELECT max(c.version) FROM cases.category c WHERE c.key = given.key), 0) + 1, given.key, given.name, given.class_code,
      given.class_name, given.synonyms, given.conditions, ${tx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(key text, code text, name jsonb, class_code text,
        class_name jsonb, synonyms text[], conditions jsonb)
      LEFT JOIN cases.public_category known ON known.key = given.key
    WHERE ${differs}
    ON CONFLICT DO NOTHING`)
}

export function retireCategories(tx: Tx, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return Promise.resolve(0)
  return tx.run(sql`
    UPDATE cases.category SET retired_at = ${tx.now} WHERE key = ANY (${[...keys]}::text[]) AND retired_at IS NULL`)
}

/** Category keys of a standard that are in use now. */
export async function keysOf(
  tx: Tx,
  standard: string,
  kind: string,
  codes?: readonly string[],
): Promise<string[]> {
  const some = codes ? sql`AND code = ANY (${[...codes]}::text[])` : empty
  const rows = await tx.rows<{ code: string }>(
    sql`SELECT code FROM cases.public_category WHERE standard = ${standard} AND kind = ${kind} ${some}`,
  )
  return rows.map(({ code }) => code)
}
