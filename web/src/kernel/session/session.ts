// Who is signed in, asked once and kept; an answer of 401 anywhere makes it stale.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { forgetArrived } from '../offline/in-time.ts'
import { fetchSession, type Person } from './api.ts'
import { keepPerson } from './kept-person.ts'

export const sessionKey = ['session'] as const

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => fetchSession(signal),
  staleTime: 60_000,
})

export function useSession() {
  return useQuery(sessionQuery)
}

/** After signing in or out nothing that was cached belongs to the reader any more. */
export function useChangeSession(): (person: Person | null) => void {
  const client = useQueryClient()
  return (person) => {
    keepPerson(person)
    forgetArrived()
    client.setQueryData(sessionKey, person)
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
  }
}

export function may(person: Person | null | undefined, permission: string): boolean {
  return person?.permissions.includes(permission) ?? false
}
