// The session: who is here, and what that person may do.
import type { SessionView } from '../../../../src/ground/identity/sessions/schema.ts'
import { call, get, post } from '../api.ts'
import { missedHub, sawHub } from '../offline/connection.ts'
import { endpoints } from '../paths.ts'
import { isKind } from '../problems.ts'
import { keepPerson, recallPerson } from './kept-person.ts'

export type Person = SessionView

/** Whoever was here before need not wait longer for a network that does not answer. */
const patience = 4_000

/** Null when nobody is signed in. Where the hub does not answer, whoever was here last goes on with what is kept. */
export async function fetchSession(signal?: AbortSignal): Promise<Person | null> {
  const last = recallPerson()
  const answer = askSession(signal)
  if (!last) return answer
  answer.catch(() => {})
  try {
    const first = await Promise.race([answer, after(patience)])
    if (first !== undefined) return first
  } catch (error) {
    if (!isKind(error, 'unreachable', 'slow')) throw error
  }
  missedHub(null)
  return last
}

async function askSession(signal?: AbortSignal): Promise<Person | null> {
  try {
    const person = await get<Person>(endpoints.session(), signal)
    sawHub()
    keepPerson(person)
    return person
  } catch (error) {
    if (!isKind(error, 'signed-out')) throw error
    keepPerson(null)
    return null
  }
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds))
}

export function signIn(account: string, password: string): Promise<Person> {
  return post<Person>(endpoints.session(), { account, password })
}

export function signOut(): Promise<void> {
  return call<void>('DELETE', endpoints.session())
}
