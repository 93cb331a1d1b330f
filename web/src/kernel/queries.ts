// One cache of what the hub said. Keys begin with the live topic that makes them stale.
import { QueryClient } from '@tanstack/react-query'
import { isKind } from './problems.ts'

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // @NOTE the browser's word on the network is not asked: a copy on this device answers where the hub does not
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        retry: (count, error) => count < 2 && isKind(error, 'unreachable', 'busy', 'broken'),
        throwOnError: false,
      },
    },
  })
}
