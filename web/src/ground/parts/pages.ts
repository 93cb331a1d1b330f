// Lists that come page by page.
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { get } from '../../kernel/api.ts'

export interface Page<T> {
  items: T[]
  next: string | null
}

export function usePages<T>(
  queryKey: QueryKey,
  urlOf: (cursor: string | undefined) => string,
  enabled = true,
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => get<Page<T>>(urlOf(pageParam), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled,
  })
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) ?? [] }
}

/** Every page at once, for lists that are short by their nature. */
export async function getAll<T>(
  urlOf: (cursor: string | undefined) => string,
  signal?: AbortSignal,
): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const page: Page<T> = await get(urlOf(cursor), signal)
    all.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return all
}
