// Views of the list: ready-made, one's own, shared.
import type { NewView, SavedView as ViewAtHub } from '../../../../../src/work/cases/views/schema.ts'
import { call, get, post } from '../../../kernel/api.ts'
import { endpoints } from '../../../kernel/paths.ts'

/** Its filter is the list's address. */
export type SavedView = ViewAtHub & { filter: Record<string, string> }

export function fetchViews(signal?: AbortSignal): Promise<SavedView[]> {
  return get<{ items: SavedView[] }>(endpoints.casesViews(), signal).then(({ items }) => items)
}

export function saveView(view: NewView, idempotencyKey: string): Promise<SavedView> {
  return post(endpoints.casesViews(), view, { idempotencyKey })
}

export function removeView(id: string): Promise<void> {
  return call('DELETE', endpoints.casesView(id))
}
