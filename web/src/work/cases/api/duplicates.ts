// Cases that may be the same as one that stands, or as one about to be filed.
import { call, get } from '../../../kernel/api.ts'
import type { Point } from '../../../kernel/map/layers.ts'
import { endpoints } from '../../../kernel/paths.ts'

export interface Duplicate {
  id: string
  number: string
  title: string
  reportedAt: string
  metres: number | null
}

export function fetchDuplicates(number: string, signal?: AbortSignal): Promise<Duplicate[]> {
  return get<{ items: Duplicate[] }>(endpoints.casesDuplicates(number), signal).then(({ items }) => items)
}

export interface Unfiled {
  category?: string
  point?: Point
  text: string
}

/** What may have been reported already, before something is filed. */
export function fetchLikely(about: Unfiled, signal?: AbortSignal): Promise<Duplicate[]> {
  const asked = call<{ items: Duplicate[] }>('POST', endpoints.casesLikely(), { body: about, signal })
  return asked.then(({ items }) => items)
}
