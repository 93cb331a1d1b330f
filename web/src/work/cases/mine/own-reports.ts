// What a signed-in person reported, from the account; each opens without a code.
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../kernel/api.ts'
import { endpoints } from '../../../kernel/paths.ts'
import { fetchCases } from '../api/cases.ts'
import type { TrackedCase } from '../api/tracked.ts'
import { useKnownPerson } from './known-person.ts'

export function useOwnReports(limit: number) {
  const { data: person } = useKnownPerson()
  return useQuery({
    queryKey: ['cases', 'own', limit],
    async queryFn({ signal }) {
      const { items } = await fetchCases({ own: true, sort: 'newest', limit }, signal)
      return Promise.all(items.map(({ number }) => get<TrackedCase>(endpoints.casesProgress(number), signal)))
    },
    enabled: Boolean(person),
  })
}
