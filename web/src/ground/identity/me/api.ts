// What one may ask and change of oneself.
import type { SessionItem } from '../../../../../src/ground/identity/sessions/schema.ts'
import { call, get, post } from '../../../kernel/api.ts'
import { endpoints } from '../../../kernel/paths.ts'

export const ownSessionsKey = ['own-sessions'] as const

/** Every other session ends; this device gets a new one. */
export function changePassword(current: string, next: string): Promise<void> {
  return post<void>(endpoints.sessionPassword(), { current, next })
}

export async function fetchOwnSessions(signal?: AbortSignal): Promise<SessionItem[]> {
  return (await get<{ items: SessionItem[] }>(endpoints.sessions(), signal)).items
}

export function endOtherSessions(): Promise<void> {
  return call<void>('DELETE', endpoints.sessions())
}
