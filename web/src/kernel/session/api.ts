// The session: who is here, and what that person may do.
import { call, get, post } from '../api.ts'
import { endpoints } from '../paths.ts'
import { isKind } from '../problems.ts'

/** What the hub says about the caller; see identity. */
export interface Person {
  id: string
  name: string
  account: string
  permissions: string[]
  roles: { key: string; name: string }[]
  organisation: { id: string; name: string } | null
}

/** Null when nobody is signed in. */
export async function fetchSession(signal?: AbortSignal): Promise<Person | null> {
  try {
    const person = await get<Person | { id: null }>(endpoints.session(), signal)
    return person.id === null ? null : (person as Person)
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
