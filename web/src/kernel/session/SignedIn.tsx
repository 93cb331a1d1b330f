// Whoever is not signed in goes to the sign-in page and comes back here; so does one whose session ends meanwhile.
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { paths } from '../paths.ts'
import { isKind } from '../problems.ts'
import { Waiting } from '../ui/Empty.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { sessionKey, useSession } from './session.ts'

export function SignedIn({ children }: { children: ReactNode }) {
  const { data: person, error, isPending, refetch } = useSession()
  const { hash, pathname, search } = useLocation()
  useSignedOutElsewhere()
  if (isPending) return <Waiting />
  if (error) return <ProblemNotice error={error} onAgain={() => void refetch()} />
  if (!person) return <Navigate to={paths.signIn({ next: pathname + search + hash })} replace />
  return children
}

/** Any answer of 401 means that the session has ended: ask again who is here. */
function useSignedOutElsewhere(): void {
  const client = useQueryClient()
  useEffect(() => {
    const askAgain = () => void client.invalidateQueries({ queryKey: sessionKey })
    const unwatch = client.getQueryCache().subscribe(({ query, type }) => {
      const other = query.queryKey[0] !== sessionKey[0]
      if (type === 'updated' && other && isKind(query.state.error, 'signed-out')) askAgain()
    })
    const unhear = client.getMutationCache().subscribe(({ mutation, type }) => {
      if (type === 'updated' && isKind(mutation.state.error, 'signed-out')) askAgain()
    })
    return () => {
      unwatch()
      unhear()
    }
  }, [client])
}
