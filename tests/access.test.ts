// Walks every route of the hub's own description: nobody reaches one that its access does not open to them.
import { beforeEach, describe, expect, it } from 'vitest'
import { createAccount } from '../src/ground/identity/index.ts'
import type { Access } from '../src/kernel/access/index.ts'
import { type TestHub, testHub } from '../src/kernel/testing/index.ts'
import { openToAnyone } from './access/open-to-anyone.ts'

interface Operation {
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  access: Access | undefined
}

type Description = { paths: Record<string, Record<string, { 'x-access'?: Access }>> }

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
const words: Record<string, string> = { z: '1', x: '1', y: '1' }
const someId = '00000000-0000-7000-8000-000000000000'

let t: TestHub
let all: Operation[]

beforeEach(async () => {
  t = await testHub()
  all = operationsOf((await t.inject({ url: '/api/openapi.json' })).json())
})

function operationsOf({ paths }: Description): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => ({
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase() as Operation['method'],
        url: path.replace(/\{([^}]+)\}/g, (_whole, name: string) => words[name] ?? someId),
        access: item[method]?.['x-access'],
      })),
  )
}

async function statusFor({ method, url }: Operation, cookie?: string): Promise<number> {
  const payload = method === 'GET' || method === 'DELETE' ? undefined : {}
  return (await t.inject({ method, url, payload, headers: cookie ? { cookie } : {} })).statusCode
}

/** The session of a real account of this role, by the front door. */
async function cookieOf(role: string): Promise<string> {
  const { account, password } = await createAccount(t.hub, { role, account: role })
  const answer = await t.inject({ method: 'POST', url: '/api/v1/session', payload: { account, password } })
  const [cookie] = answer.cookies
  return `${cookie?.name}=${cookie?.value}`
}

/** The routes that do not answer with this status. */
async function others(operations: Operation[], expected: number, cookie?: string): Promise<string[]> {
  const found: string[] = []
  for (const operation of operations) {
    const status = await statusFor(operation, cookie)
    if (status !== expected) found.push(`${operation.name} answers ${status}`)
  }
  return found
}

describe('every route', () => {
  it('states its access in the description', () => {
    expect(all.length).toBeGreaterThan(80)
    expect(all.filter(({ access }) => !access)).toEqual([])
  })

  it('that is open to anyone stands in the written list, and the list names no other', () => {
    const open = all.filter(({ access }) => access?.kind === 'anyone').map(({ name }) => name)
    expect(open.sort()).toEqual([...openToAnyone].sort())
  })

  it('that is not for anyone refuses a caller who has not signed in', async () => {
    const closed = all.filter(({ access }) => access?.kind !== 'anyone')
    expect(closed.length).toBeGreaterThan(40)
    expect(await others(closed, 401)).toEqual([])
  })

  it('refuses a made-up session like none', async () => {
    const closed = all.filter(({ access }) => access?.kind !== 'anyone')
    expect(await others(closed, 401, `shanzhi_session=${'a'.repeat(43)}`)).toEqual([])
  })

  it('that asks for a permission refuses a resident', async () => {
    const guarded = all.filter(({ access }) => access?.kind === 'permission')
    expect(guarded.length).toBeGreaterThan(30)
    expect(await others(guarded, 403, await cookieOf('resident'))).toEqual([])
  })

  it.each(['grid-worker', 'handler', 'dispatcher', 'leader', 'auditor'])(
    'opens to a %s what the role holds and nothing else',
    async (role) => {
      const cookie = await cookieOf(role)
      const { permissions } = (await t.inject({ url: '/api/v1/session', headers: { cookie } })).json()
      expect(permissions.length).toBeGreaterThan(2)
      const lacking = all.filter(
        ({ access }) => access?.kind === 'permission' && !permissions.includes(access.permission),
      )
      expect(lacking.length).toBeGreaterThan(10)
      expect(await others(lacking, 403, cookie)).toEqual([])
    },
  )

  it('asks only for permissions that a module declares', () => {
    const declared = new Set(t.hub.modules.flatMap(({ permissions = {} }) => Object.keys(permissions)))
    const unknown = all.flatMap(({ access, name }) =>
      access?.kind === 'permission' && !declared.has(access.permission)
        ? [`${name}: ${access.permission}`]
        : [],
    )
    expect(unknown).toEqual([])
  })

  it('that changes something refuses a session’s cookie from another site', async () => {
    const cookie = await cookieOf('admin')
    const writing = all.filter(({ method }) => method !== 'GET')
    expect(writing.length).toBeGreaterThan(30)
    for (const { method, name, url } of writing) {
      const headers = { cookie, 'sec-fetch-site': 'cross-site' }
      expect([name, (await t.inject({ method, url, headers })).json().code]).toEqual([name, 'http.crossSite'])
    }
  })
})
