// Categories that an import or a demo brings along: made when they are not there, left alone when they are.
import type { Tx } from '../../../kernel/db/index.ts'
import { insertCategories, keysOf } from './queries.ts'
import { type CategoryDictionary, type CategoryInput, unsorted } from './schema.ts'

export interface WantedCategories {
  standard: string
  kind: string
  /** A name is taken for both languages. */
  categories: readonly (Omit<CategoryInput, 'name'> & { name: CategoryInput['name'] | string })[]
}

/** Makes the categories that are missing; gives the codes that were made. */
export async function ensureCategories(
  tx: Tx,
  { categories, kind, standard }: WantedCategories,
): Promise<Set<string>> {
  const known = await findCategories(
    tx,
    standard,
    kind,
    categories.map(({ code }) => code),
  )
  const missing = categories.filter(({ code }) => !known.has(code))
  if (missing.length > 0) await insertCategories(tx, standard, kind, missing.map(withBothNames), true)
  return new Set(missing.map(({ code }) => code))
}

/** Which of the codes are known. */
export async function findCategories(
  tx: Tx,
  standard: string,
  kind: string,
  codes: readonly string[],
): Promise<Set<string>> {
  return new Set(await keysOf(tx, standard, kind, codes))
}

/** Loads a dictionary: what differs becomes a new version. Gives how many were added or renewed. */
export function loadCategories(tx: Tx, { categories, kind, standard }: CategoryDictionary): Promise<number> {
  return insertCategories(tx, standard, kind, categories)
}

/** The one category that a hub always has. */
export async function ensureUnsorted(tx: Tx): Promise<void> {
  await insertCategories(
    tx,
    unsorted.standard,
    unsorted.kind,
    [{ code: unsorted.code, name: unsorted.name }],
    true,
  )
}

function withBothNames({ name, ...rest }: WantedCategories['categories'][number]): CategoryInput {
  return { ...rest, name: typeof name === 'string' ? { zh: name, en: name } : name }
}
