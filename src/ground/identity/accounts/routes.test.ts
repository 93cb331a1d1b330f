import { beforeEach, describe, expect, test } from 'vitest'
import { auditOf } from '../../../kernel/audit/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { ensureOrganisations } from '../organisations/ensure.ts'
import {
  asker,
  caller,
  cookieOf,
  goodPassword,
  nobodyId,
  type Person,
  signedInAs,
  signIn,
} from '../testing.ts'

let t: TestHub
let admin: Person

beforeEach(async () => {
  t = await testHub()
  admin = await signedInAs(t, 'admin')
})

async function register(name = '韩梅梅'): Promise<string> {
  return (await admin.ask('POST', '/api/v1/people', { name })).json().id
}

test('a registered person gets an account whose password works', async () => {
  const id = await register()
  const answer = await admin.ask('POST', `/api/v1/people/${id}/account`, { account: 'han.meimei' })
  expect(answer.statusCode).toBe(201)
  expect(answer.headers['cache-control']).toBe('no-store')
  const { account, password } = answer.json()
  expect((await signIn(t, account, password)).json()).toMatchObject({ id, name: '韩梅梅', permissions: [] })
  const [entry] = (await t.db.tx((tx) => auditOf(tx, id))).filter(
    ({ action }) => action === 'identity.give-account',
  )
  expect(entry).toMatchObject({ actor: admin.id })
})

test('a closed account loses its sessions at once and cannot come back until it is opened', async () => {
  const handler = await signedInAs(t, 'handler', { password: goodPassword })
  const path = `/api/v1/people/${handler.id}/account`
  expect((await admin.ask('PATCH', path, { disabled: true })).statusCode).toBe(204)
  expect((await handler.ask('GET', '/api/v1/session')).statusCode).toBe(401)
  expect((await signIn(t, 'handler', goodPassword)).statusCode).toBe(401)
  expect((await admin.ask('PATCH', path, { disabled: false })).statusCode).toBe(204)
  expect((await handler.ask('GET', '/api/v1/session')).statusCode).toBe(401)
  expect((await signIn(t, 'handler', goodPassword)).statusCode).toBe(201)
})

test('a reset password ends every session and only the new one works', async () => {
  const handler = await signedInAs(t, 'handler', { password: goodPassword })
  const answer = await admin.ask('POST', `/api/v1/people/${handler.id}/account/password`)
  expect(answer.statusCode).toBe(200)
  expect((await handler.ask('GET', '/api/v1/session')).statusCode).toBe(401)
  expect((await signIn(t, 'handler', goodPassword)).statusCode).toBe(401)
  const again = await signIn(t, 'handler', answer.json().password)
  expect((await asker(t, cookieOf(again))('GET', '/api/v1/session')).json().id).toBe(handler.id)
})

test('a session that is being opened while the password is reset does not survive it', async () => {
  const handler = await signedInAs(t, 'handler', { password: goodPassword })
  const [entered] = await Promise.all([
    signIn(t, 'handler', goodPassword),
    admin.ask('POST', `/api/v1/people/${handler.id}/account/password`),
  ])
  const after =
    entered.statusCode === 201 ? await asker(t, cookieOf(entered))('GET', '/api/v1/session') : entered
  expect(after.statusCode).toBe(401)
})

describe('bad input', () => {
  test.each(['x', 'two words', '.dot', '账号！'])('the name %s', async (account) => {
    const answer = await admin.ask('POST', `/api/v1/people/${await register()}/account`, { account })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ field: 'account' }])
  })

  test('a name that somebody has, and a second account', async () => {
    const id = await register()
    const path = `/api/v1/people/${id}/account`
    const taken = await admin.ask('POST', path, { account: 'ADMIN' })
    expect(taken.statusCode).toBe(409)
    expect(taken.json()).toMatchObject({ code: 'identity.accountTaken', errors: [{ field: 'account' }] })
    await admin.ask('POST', path, { account: 'han.meimei' })
    expect((await admin.ask('POST', path, { account: 'other' })).json().code).toBe('identity.hasAccount')
  })

  test('nobody, and somebody without an account', async () => {
    const nobody = `/api/v1/people/${nobodyId}/account`
    expect((await admin.ask('POST', nobody, { account: 'somebody' })).statusCode).toBe(404)
    const path = `/api/v1/people/${await register()}/account`
    expect((await admin.ask('PATCH', path, { disabled: true })).json().code).toBe('identity.noAccount')
    expect((await admin.ask('POST', `${path}/password`)).json().code).toBe('identity.noAccount')
  })
})

describe('forbidden', () => {
  test('closing the last administrator', async () => {
    const path = `/api/v1/people/${admin.id}/account`
    expect((await admin.ask('PATCH', path, { disabled: true })).json().code).toBe(
      'identity.lastAdministrator',
    )
    await signedInAs(t, 'admin', { account: 'deputy' })
    expect((await admin.ask('PATCH', path, { disabled: true })).statusCode).toBe(204)
  })

  test('a new password for somebody who may do more than oneself', async () => {
    const as = caller(['identity.write'])
    const answer = await t.inject({ method: 'POST', url: `/api/v1/people/${admin.id}/account/password`, as })
    expect(answer.statusCode).toBe(403)
    expect(answer.json().code).toBe('identity.aboveYou')
  })

  test('an account outside one’s organisation', async () => {
    const organisations = [
      { code: 'a', name: '甲街道' },
      { code: 'b', name: '乙街道' },
    ]
    const made = await t.db.tx((tx) => ensureOrganisations(tx, { standard: 'local', organisations }))
    const handler = await signedInAs(t, 'handler', { organisationId: made.get('b')?.id })
    const as = caller(['identity.write', 'cases.read', 'cases.handle', 'cases.reporter'], {
      organisationPath: made.get('a')?.path,
    })
    const request = { method: 'PATCH', url: `/api/v1/people/${handler.id}/account`, as } as const
    expect((await t.inject({ ...request, payload: { disabled: true } })).json().code).toBe(
      'identity.outOfScope',
    )
  })
})
