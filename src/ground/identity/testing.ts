// Callers for the tests of this module: made-up principals, and real accounts that sign in.
import type { LightMyRequestResponse } from 'fastify'
import { anonymous, type Grant, type Principal } from '../../kernel/access/index.ts'
import type { TestHub } from '../../kernel/testing/index.ts'
import { createAccount, type NewAccount } from './accounts/create.ts'

export const nobodyId = '01958000-0000-7000-8000-000000000000'

/** Somebody with these permissions, everywhere unless a scope is given. */
export function caller(permissions: string[], scope: Partial<Grant> = {}): Principal {
  const grant: Grant = {
    role: 'r',
    permissions,
    organisationId: null,
    organisationPath: null,
    regionPath: null,
  }
  return { ...anonymous, id: nobodyId, kind: 'person', account: 'test', grants: [{ ...grant, ...scope }] }
}

export const goodPassword = 'correct horse battery'

export interface Person {
  id: string
  account: string
  /** Sends a request with the session's cookie. */
  ask(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
  ): Promise<LightMyRequestResponse>
  cookie: string
}

/** A person with an account and a role, signed in. */
export async function signedInAs(t: TestHub, role: string, input: Partial<NewAccount> = {}): Promise<Person> {
  const account = input.account ?? role
  const { personId, password } = await createAccount(t.hub, { ...input, role, account })
  const cookie = cookieOf(await signIn(t, account, password))
  return { id: personId, account, cookie, ask: asker(t, cookie) }
}

export function asker(t: TestHub, cookie: string): Person['ask'] {
  return (method, url, body) => t.inject({ method, url, headers: { cookie }, ...(body && { payload: body }) })
}

export function signIn(t: TestHub, account: string, password: string, address?: string) {
  const remoteAddress = address ?? '192.0.2.1'
  return t.inject({ method: 'POST', url: '/api/v1/session', payload: { account, password }, remoteAddress })
}

/** `shanzhi_session=…` of an answer that set it. */
export function cookieOf(answer: LightMyRequestResponse): string {
  const [cookie] = answer.cookies
  return `${cookie?.name}=${cookie?.value}`
}
