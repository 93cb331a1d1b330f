// What a query has, or why it has nothing yet: waiting shows the shape of what comes, a failure says so and can be tried again.
import type { ReactNode } from 'react'
import { Waiting } from '../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'

interface LoadedProps<T> {
  query: { data: T | undefined; error: unknown; isPending: boolean; refetch(): unknown }
  lines?: number
  children(data: T): ReactNode
}

export function Loaded<T>({ children, lines = 5, query }: LoadedProps<T>) {
  const { data, error, isPending, refetch } = query
  if (data !== undefined) {
    return (
      <>
        {error ? <ProblemNotice error={error} onAgain={() => void refetch()} /> : null}
        {children(data)}
      </>
    )
  }
  if (error) return <ProblemNotice error={error} onAgain={() => void refetch()} />
  return isPending ? <Waiting lines={lines} /> : null
}
