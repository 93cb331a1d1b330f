import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { createAccount } from '../accounts/create.ts'
import { asker, cookieOf, goodPassword, signIn } from '../testing.ts'
import { createSetupToken } from './service.ts'

let t: TestHub
let token: string

beforeEach(async () => {
  t = await testHub()
  token = await makeToken()
})

const makeToken = () => t.db.tx((tx) => createSetupToken(tx, t.hub))
const url = '/api/v1/setup'
const first = { account: 'root', name: '郑简', password: goodPassword }
const setUp = (body: object = {}, headers = {}) =>
  t.inject({ method: 'POST', url, payload: { token, ...first, ...body }, headers })
const people = () => t.db.tx((tx) => tx.rows(sql`SELECT id FROM identity.person`))

test('the link makes the first administrator, who is signed in', async () => {
  expect((await t.inject({ url })).json()).toEqual({ needed: true })
  const answer = await setUp()
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({ account: 'root', name: '郑简', role: 'admin' })
  const ask = asker(t, cookieOf(answer))
  expect((await ask('GET', '/api/v1/roles')).json().items).toHaveLength(11)
  expect((await t.inject({ url })).json()).toEqual({ needed: false })
  expect((await signIn(t, 'root', goodPassword)).statusCode).toBe(201)
})

test('works once', async () => {
  await setUp()
  const again = await setUp({ account: 'second' })
  expect(again.statusCode).toBe(403)
  expect(again.json().code).toBe('identity.setupToken')
  expect(await people()).toHaveLength(1)
})

test('works once also when it is used twice at the same moment', async () => {
  const answers = await Promise.all(['one', 'two'].map((account) => setUp({ account })))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 403])
  expect(await people()).toHaveLength(1)
})

test('is kept as a hash, and a new one replaces it', async () => {
  expect(
    JSON.stringify(await t.db.tx((tx) => tx.rows(sql`SELECT * FROM identity.setup_token`))),
  ).not.toContain(token)
  const former = token
  token = await makeToken()
  expect((await setUp({ token: former })).statusCode).toBe(403)
  expect((await setUp()).statusCode).toBe(201)
})

test('expires after a day', async () => {
  t.clock.advance(24 * 3_600_000)
  expect((await setUp()).json()).toMatchObject({ code: 'identity.setupToken', title: '设置链接无效或已过期' })
})

test('is not made and not honoured once there is an administrator', async () => {
  await createAccount(t.hub, { role: 'admin', account: 'by.command' })
  await expect(makeToken()).rejects.toMatchObject({ code: 'identity.setupDone' })
  expect((await setUp()).json().code).toBe('identity.setupDone')
})

describe('bad input names the field and leaves the link usable', () => {
  test.each<[string, object, string]>([
    ['a short password', { password: 'short' }, 'password'],
    ['a common password', { password: 'qwertyuiop123' }, 'password'],
    ['the account’s name as a password', { account: 'shancheng', password: 'shancheng-2026' }, 'password'],
    ['a blank name', { name: '  ' }, 'name'],
    ['an account with a blank', { account: 'two words' }, 'account'],
    ['an undeclared field', { role: 'leader' }, 'role'],
  ])('%s', async (_name, body, field) => {
    const answer = await setUp(body)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ field }])
    expect(await people()).toEqual([])
    expect((await setUp()).statusCode).toBe(201)
  })

  test('in the reader’s language', async () => {
    const wrong = { password: 'short' }
    expect((await setUp(wrong)).json().errors).toEqual([{ field: 'password', message: '至少 10 个字符' }])
    expect((await setUp(wrong, { 'accept-language': 'en' })).json().errors).toEqual([
      { field: 'password', message: 'At least 10 characters' },
    ])
  })

  test('a made-up link', async () => {
    expect((await setUp({ token: 'a'.repeat(43) })).statusCode).toBe(403)
  })
})
