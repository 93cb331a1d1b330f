// Walks every route of the API's own description: nobody reaches one that its access does not open to them.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Access, Principal } from '../src/kernel/access/index.ts'
import { type TestHub, testHub } from '../src/kernel/testing/index.ts'

interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  access: Access | undefined
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
const nobody: Principal = { id: 'nobody', kind: 'person', account: 'nobody', name: '', organisationId: null, grants: [] }

let t: TestHub
beforeEach(async () => {
  t = await testHub()
})

function operations(): Operation[] {
  const { paths = {} } = t.app.swagger() as { paths?: Record<string, Record<string, { 'x-access'?: Access }>> }
  return Object.entries(paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => ({
        method: method.toUpperCase() as Operation['method'],
        url: path.replace(/\{[^}]+\}/g, '00000000-0000-7000-8000-000000000000'),
        access: item[method]?.['x-access'],
      })),
  )
}

async function statusFor({ method, url }: Operation, as?: Principal): Promise<number> {
  const payload = method === 'GET' || method === 'DELETE' ? undefined : {}
  return (await t.inject({ method, url, payload, as })).statusCode
}

describe('every route', () => {
  it('states its access in the description', () => {
    const all = operations()
    expect(all.length).toBeGreaterThan(40)
    expect(all.filter(({ access }) => !access)).toEqual([])
  })

  it('that is not for anyone refuses a caller who has not signed in', async () => {
    const closed = operations().filter(({ access }) => access?.kind !== 'anyone')
    const open: string[] = []
    for (const operation of closed) {
      if ((await statusFor(operation)) !== 401) open.push(`${operation.method} ${operation.url}`)
    }
    expect(closed.length).toBeGreaterThan(20)
    expect(open).toEqual([])
  })

  it('that asks for a permission refuses a person without it', async () => {
    const guarded = operations().filter(({ access }) => access?.kind === 'permission')
    const open: string[] = []
    for (const operation of guarded) {
      if ((await statusFor(operation, nobody)) !== 403) open.push(`${operation.method} ${operation.url}`)
    }
    expect(guarded.length).toBeGreaterThan(20)
    expect(open).toEqual([])
  })

  it('asks only for permissions that a module declares', () => {
    const declared = new Set(t.hub.modules.flatMap(({ permissions = {} }) => Object.keys(permissions)))
    const unknown = operations().flatMap(({ access }) =>
      access?.kind === 'permission' && !declared.has(access.permission) ? [access.permission] : [],
    )
    expect(unknown).toEqual([])
  })
})
