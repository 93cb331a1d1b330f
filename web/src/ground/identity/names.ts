// Names behind the ids and paths that records hold.
import { useQuery } from '@tanstack/react-query'
import { get } from '../../kernel/api.ts'
import { endpoints } from '../../kernel/paths.ts'

/** The name of the region at the end of a path `99/9901/`; nothing for no path. */
export function useRegionName(path: string | null): string | null {
  const code = path?.split('/').filter(Boolean).at(-1)
  const { data } = useQuery({
    queryKey: ['reference', 'regions', 'name', path],
    queryFn: ({ signal }) => get<{ name: string }>(endpoints.region(code ?? ''), signal),
    enabled: code !== undefined,
    staleTime: 600_000,
  })
  return path === null ? null : (data?.name ?? path)
}
