// One endless list of cases under a filter, page by page; without a network the pages that were seen before.
import { useInfiniteQuery } from '@tanstack/react-query'
import { kept } from '../../../kernel/offline/kept.ts'
import { fetchCases } from '../api/cases.ts'
import { listKey } from '../case-keys.ts'
import { type CaseFilter, listQuery } from './filter.ts'

export const pageSize = 50

export function useCaseList(filter: CaseFilter) {
  const query = listQuery(filter)
  return useInfiniteQuery({
    queryKey: ['cases', 'list', query],
    queryFn: ({ pageParam, signal }) => {
      const page = { ...query, cursor: pageParam, limit: pageSize }
      return kept(listKey(page), () => fetchCases(page, signal))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
}

export type CaseList = ReturnType<typeof useCaseList>
