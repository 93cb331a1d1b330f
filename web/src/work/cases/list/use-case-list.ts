// One endless list of cases under a filter, page by page; without a network the pages that were seen before.
import { infiniteQueryOptions, type QueryClient, useInfiniteQuery } from '@tanstack/react-query'
import { kept } from '../../../kernel/offline/kept.ts'
import { openStore } from '../../../kernel/offline/store.ts'
import type { Person } from '../../../kernel/session/api.ts'
import { fetchCases } from '../api/cases.ts'
import { listKey } from '../case-keys.ts'
import { type CaseFilter, filterOf, listQuery } from './filter.ts'

/** Two windows full: more would be drawn before it is seen. */
export const pageSize = 30

function casePages(filter: CaseFilter) {
  const query = listQuery(filter)
  return infiniteQueryOptions({
    queryKey: ['cases', 'list', query],
    queryFn: ({ pageParam, signal }) => {
      const page = { ...query, cursor: pageParam, limit: pageSize }
      return kept(listKey(page), () => fetchCases(page, signal))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

export function useCaseList(filter: CaseFilter) {
  return useInfiniteQuery({ ...casePages(filter), placeholderData: (before) => before })
}

export type CaseList = ReturnType<typeof useCaseList>

/** The rows that the page at an address opens with, asked before it is drawn: that takes as long as the answer. */
export async function fetchFirstRows(client: QueryClient, search: string, person: Person): Promise<void> {
  // @NOTE before anything asks for a copy; nobody waits for it
  openStore(person.id).catch(() => {})
  await client.prefetchInfiniteQuery(casePages(filterOf(new URLSearchParams(search))))
}
