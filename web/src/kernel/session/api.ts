// The session: who is here, and what that person may do.
import type { SessionView } from '../../../../src/ground/identity/sessions/schema.ts'
import { call, get, post } from '../api.ts'
import { inTime } from '../offline/in-time.ts'
import { endpoints } from '../paths.ts'
import { isKind } from '../problems.ts'
import { keepPerson, recallPerson } from './kept-person.ts'

export type Person = SessionView

/** Whoever was here before need not wait longer for a network that does not answer. */
const patience = 6_000

/** Null when nobody is signed in. Where the hub does not answer, whoever was here last goes on with what is kept. */
export function fetchSession(signal?: AbortSignal): Promise<Person | null> {
  const last = recallPerson()
  if (!last) return askSession(signal)
  return inTime(
    'session',
    () => askSession(signal),
    async () => ({ value: last, at: null }),
    patience,
  )
}

async function askSession(signal?: AbortSignal): Promise<Person | null> {
  try {
    const person = await get<Person>(endpoints.session(), signal)
    keepPerson(person)
    return person
  } catch (error) {
    if (!isKind(error, 'signed-out')) throw error
    keepPerson(null)
    return null
  }
}

export function signIn(account: string, password: string): Promise<Person> {
  return post<Person>(endpoints.session(), { account, password })
}

export function signOut(): Promise<void> {
  return call<void>('DELETE', endpoints.session())
}
