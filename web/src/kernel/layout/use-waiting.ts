// How much waits where, for the navigation.
import { useQuery } from '@tanstack/react-query'
import type { Waiting } from '../../../../src/work/cases/list/schema.ts'
import { get } from '../api.ts'
import { kept } from '../offline/kept.ts'
import { unsent } from '../offline/outbox-rules.ts'
import { useOutbox } from '../offline/use-outbox.ts'
import { endpoints } from '../paths.ts'
import type { DeskEntry } from './desk-entries.ts'

export type { Waiting }

export function useWaiting(): (entry: DeskEntry) => number | undefined {
  const { data } = useQuery({
    queryKey: ['cases', 'waiting'],
    queryFn: ({ signal }) => kept('waiting', () => get<Waiting>(endpoints.casesWaiting(), signal)),
    staleTime: 30_000,
  })
  const outbox = unsent(useOutbox()).length
  return ({ count }) => (count === 'outbox' ? outbox : count && data?.[count])
}
