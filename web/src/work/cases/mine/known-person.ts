// Who is signed in, asked only on a device where somebody signed in before: a resident without an account costs no request.
import { useQuery } from '@tanstack/react-query'
import { fetchSession } from '../../../kernel/session/api.ts'
import { recallPerson } from '../../../kernel/session/kept-person.ts'
import { sessionKey } from '../../../kernel/session/session.ts'

export function useKnownPerson() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => fetchSession(signal),
    staleTime: 60_000,
    enabled: recallPerson() !== undefined,
  })
}
