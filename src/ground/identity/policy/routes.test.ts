import { beforeEach, expect, test } from 'vitest'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { createAccount } from '../accounts/create.ts'
import { caller, goodPassword, signIn } from '../testing.ts'
import { shippedPolicy } from './schema.ts'

let t: TestHub

beforeEach(async () => {
  t = await testHub()
})

const url = '/api/v1/sign-in-policy'
const writer = caller(['identity.read', 'identity.write'])

function put(payload: object, version: number, as = writer) {
  return t.inject({ method: 'PUT', url, payload, headers: { 'if-match': `"${version}"` }, as })
}

test('is ours until a place sets its own, which counts at once', async () => {
  const before = await t.inject({ url, as: writer })
  expect(before.json()).toEqual(shippedPolicy)
  expect(before.headers.etag).toBe('"0"')
  const strict = { ...shippedPolicy, freeFailuresPerAccount: 1, passwordLength: 24 }
  expect((await put(strict, 0)).headers.etag).toBe('"1"')
  expect((await t.inject({ url, as: writer })).json()).toEqual(strict)
  const short = createAccount(t.hub, { role: 'handler', account: 'handler', password: goodPassword })
  await expect(short).rejects.toMatchObject({ fields: [{ field: 'password' }] })
  const statuses = []
  for (let time = 0; time < 3; time++) statuses.push((await signIn(t, 'nobody', 'wrong')).statusCode)
  expect(statuses).toEqual([401, 401, 429])
})

test('refuses what would switch the guard off, an old version, and whoever administers a part only', async () => {
  const answer = await put({ ...shippedPolicy, passwordLength: 4, sessionIdle: 0 }, 0)
  expect(answer.statusCode).toBe(422)
  expect(answer.json().errors).toMatchObject([{ field: 'sessionIdle' }, { field: 'passwordLength' }])
  await put(shippedPolicy, 0)
  expect((await put(shippedPolicy, 0)).statusCode).toBe(412)
  const part = caller(['identity.write'], { regionPath: '99/' })
  expect((await put(shippedPolicy, 1, part)).json().code).toBe('identity.outOfScope')
})
