// One's own report, opened and acted upon by number and code.
import type { TrackedCase } from '../../../../../src/work/cases/page/schema.ts'
import { call, post } from '../../../kernel/api.ts'
import { endpoints } from '../../../kernel/paths.ts'
import type { TakeAction } from './cases.ts'

export type { TrackedCase }

export interface TrackKey {
  number: string
  code: string
}

export function trackCase(key: TrackKey, signal?: AbortSignal): Promise<TrackedCase> {
  return call('POST', endpoints.casesTrack(), { body: key, signal })
}

/** Rating, reopening or adding a word. */
export function takeTrackedAction({
  code,
  data,
  idempotencyKey,
  kind,
  number,
  version,
}: TakeAction & TrackKey): Promise<TrackedCase> {
  return post(endpoints.casesTrackActions(), { number, code, kind, data }, { version, idempotencyKey })
}
