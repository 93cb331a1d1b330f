import { beforeEach, describe, expect, test } from 'vitest'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { caller, type Person, signedInAs } from '../testing.ts'
import { seedRoles } from './queries.ts'
import { shippedRoles } from './shipped.ts'

let t: TestHub
let admin: Person

beforeEach(async () => {
  t = await testHub()
  admin = await signedInAs(t, 'admin')
})

const url = '/api/v1/roles'
const night = { code: 'night-watch', name: { zh: '夜班', en: 'Night watch' }, permissions: ['cases.read'] }

function patch(code: string, version: number, payload: object, as?: ReturnType<typeof caller>) {
  const headers = { 'if-match': `"${version}"`, ...(!as && { cookie: admin.cookie }) }
  return t.inject({ method: 'PATCH', url: `${url}/${code}`, payload, headers, as })
}

test('a city adds a role of its own from the permissions there are', async () => {
  const { items } = (await admin.ask('GET', '/api/v1/permissions')).json()
  expect(items).toContainEqual({
    name: 'audit.read',
    words: { zh: '查看操作与查阅记录', en: 'See who did and read what' },
  })
  const made = await admin.ask('POST', url, night)
  expect(made.json()).toEqual({ ...night, everything: false, version: 1 })
  expect((await admin.ask('GET', `${url}/night-watch`)).json()).toEqual(made.json())
})

test('a changed role counts at once; a new edition of the hub leaves it alone', async () => {
  const leader = await signedInAs(t, 'leader')
  const permissions = ['cases.read']
  expect((await patch('leader', 1, { permissions })).json()).toMatchObject({ permissions, version: 2 })
  expect((await leader.ask('GET', '/api/v1/session')).json().permissions).toEqual(permissions)
  const renamed = shippedRoles.map((role) => ({ ...role, name: { zh: '新名', en: 'New' } }))
  await t.db.tx((tx) => seedRoles(tx, renamed))
  expect((await admin.ask('GET', `${url}/leader`)).json()).toMatchObject({ name: { zh: '领导' }, version: 2 })
  expect((await admin.ask('GET', `${url}/analyst`)).json()).toMatchObject({
    name: { zh: '新名' },
    version: 2,
  })
})

test('seeding twice changes nothing', async () => {
  const before = (await admin.ask('GET', url)).json()
  await t.db.tx((tx) => seedRoles(tx))
  expect((await admin.ask('GET', url)).json()).toEqual(before)
})

describe('bad input', () => {
  test('an unknown permission is named by its place', async () => {
    const answer = await admin.ask('POST', url, { ...night, permissions: ['cases.read', 'cases.fly'] })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toEqual([{ field: 'permissions/1', message: '没有名为 cases.fly 的权限' }])
  })

  test('a code that is taken, a code with capitals, one language only', async () => {
    const taken = await admin.ask('POST', url, { ...night, code: 'leader' })
    expect(taken.statusCode).toBe(409)
    expect(taken.json().errors).toMatchObject([{ field: 'code' }])
    expect((await admin.ask('POST', url, { ...night, code: 'Night' })).json().errors).toMatchObject([
      { field: 'code' },
    ])
    const half = await admin.ask('POST', url, { ...night, name: { zh: '夜班' } })
    expect(half.json().errors).toMatchObject([{ field: 'name/en' }])
  })

  test('an old version, a role that is not there, the administrator’s', async () => {
    expect((await patch('leader', 7, { permissions: [] })).statusCode).toBe(412)
    expect((await patch('emperor', 1, { permissions: [] })).json()).toMatchObject({
      code: 'identity.noRole',
      title: '没有名为 emperor 的角色',
    })
    expect((await patch('admin', 1, { permissions: [] })).json().code).toBe('identity.roleFixed')
  })
})

test('nobody widens or narrows a role that holds what they do not', async () => {
  const as = caller(['identity.write', 'cases.read'])
  expect((await patch('leader', 1, { permissions: ['cases.read'] }, as)).json().code).toBe(
    'identity.aboveYou',
  )
  const part = caller(['identity.write', 'cases.read'], { regionPath: '99/' })
  const answer = await t.inject({ method: 'POST', url, payload: night, as: part })
  expect(answer.json().code).toBe('identity.outOfScope')
})
