// Regions to choose from.
import { get } from '../../../kernel/api.ts'
import { endpoints } from '../../../kernel/paths.ts'

export interface RegionChoice {
  name: string
  path: string
}

export function findRegions(q: string, signal?: AbortSignal): Promise<RegionChoice[]> {
  const query = q ? { q, limit: 30 } : { level: 'district', limit: 50 }
  return get<{ items: RegionChoice[] }>(endpoints.regions(query), signal).then(({ items }) => items)
}

/** The name of the region at the end of a path `99/9901/`. */
export function nameRegion(path: string, signal?: AbortSignal): Promise<string> {
  const code = path.split('/').filter(Boolean).at(-1) ?? ''
  return get<{ name: string }>(endpoints.region(code), signal).then(({ name }) => name)
}
