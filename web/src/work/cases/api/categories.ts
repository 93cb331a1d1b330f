// The dictionary of categories.
import type { CategoryView } from '../../../../../src/work/cases/categories/schema.ts'
import { get } from '../../../kernel/api.ts'
import { endpoints } from '../../../kernel/paths.ts'

export type { CategoryView }

interface CategoryPage {
  items: CategoryView[]
  next: string | null
}

/** The whole dictionary, page by page. */
export async function fetchCategories(signal?: AbortSignal): Promise<CategoryView[]> {
  const all: CategoryView[] = []
  let cursor: string | null = null
  do {
    const page: CategoryPage = await get(endpoints.categories({ limit: 200, cursor }), signal)
    all.push(...page.items)
    cursor = page.next ?? null
  } while (cursor)
  return all
}
