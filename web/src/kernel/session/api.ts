// The session: who is here, and what that person may do.
import type { SessionView } from '../../../../src/ground/identity/sessions/schema.ts'
import { call, get, post } from '../api.ts'
import { endpoints } from '../paths.ts'
import { isKind } from '../problems.ts'

export type Person = SessionView

/** Null when nobody is signed in. */
export async function fetchSession(signal?: AbortSignal): Promise<Person | null> {
  try {
    return await get<Person>(endpoints.session(), signal)
  } catch (error) {
    if (isKind(error, 'signed-out')) return null
    throw error
  }
}

export function signIn(account: string, password: string): Promise<Person> {
  return post<Person>(endpoints.session(), { account, password })
}

export function signOut(): Promise<void> {
  return call<void>('DELETE', endpoints.session())
}
