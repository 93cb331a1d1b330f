// One endless list of cases under a filter, page by page.
import { useInfiniteQuery } from '@tanstack/react-query'
import { fetchCases } from '../api.ts'
import { type CaseFilter, listQuery } from './filter.ts'

export function useCaseList(filter: CaseFilter) {
  const query = listQuery(filter)
  return useInfiniteQuery({
    queryKey: ['cases', 'list', query],
    queryFn: ({ pageParam, signal }) => fetchCases({ ...query, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
}

export type CaseList = ReturnType<typeof useCaseList>
