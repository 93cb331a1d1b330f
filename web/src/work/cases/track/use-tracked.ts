// A report's progress by number and code, for every page that shows it.
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { type TrackedCase, type TrackKey, trackCase } from '../api/tracked.ts'

export function trackedQuery({ code, number }: TrackKey) {
  return queryOptions({
    queryKey: ['cases', 'tracked', number, code],
    queryFn: ({ signal }) => trackCase({ number, code }, signal),
    refetchInterval: 120_000,
    enabled: code !== '',
  })
}

/** What the hub answered to a step takes the place of what is shown. */
export function showTracked(client: QueryClient, key: TrackKey, tracked: TrackedCase): void {
  client.setQueryData(trackedQuery(key).queryKey, tracked)
}
