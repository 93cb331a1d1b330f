import { beforeEach, expect, test } from 'vitest'
import { auditOf } from '../../../kernel/audit/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { registerAutomations } from '../index.ts'
import { caller } from '../testing.ts'

let t: TestHub

beforeEach(async () => {
  t = await testHub()
})

const url = '/api/v1/decisions/automations'
const writer = caller('decisions.write')
const shipped = {
  key: 'dispatch',
  name: { zh: '派遣', en: 'Dispatch' },
  decides: { zh: '谁来办', en: 'Who handles a case' },
  modelKey: 'case-dispatch',
}

function register(more = {}) {
  return t.db.tx((tx) => registerAutomations(tx, [{ ...shipped, ...more }]))
}

function put(key: string, body: object, match = '"1"', as = writer) {
  return t.inject({ method: 'PUT', url: `${url}/${key}`, payload: body, headers: { 'if-match': match }, as })
}

const words = { zh: '窗口', en: 'Counter' }
const change = { name: words, decides: words, owner: words, objection: words }

test('everybody may read it, with a way to object', async () => {
  await register()
  const { items, next } = (await t.inject({ url })).json()
  expect(next).toBeNull()
  expect(items).toMatchObject([
    { ...shipped, version: 1, objection: { zh: expect.stringContaining('人工复核') } },
  ])
})

test('a module may change what it brought, until the place has changed it', async () => {
  await register()
  await register({ name: words })
  const [again] = (await t.inject({ url })).json().items
  expect(again).toMatchObject({ name: words, version: 2 })
  expect((await put('dispatch', change, '"2"')).json()).toMatchObject({ owner: words, version: 3 })
  await register()
  expect((await t.inject({ url })).json().items).toMatchObject([{ ...change, version: 3 }])
  const [entry] = await t.db.tx((tx) => auditOf(tx, 'dispatch'))
  expect(entry).toMatchObject({ action: 'decisions.change-automation', actor: writer.id })
})

test('the same again changes nothing', async () => {
  await register()
  await register()
  expect((await t.inject({ url })).json().items).toMatchObject([{ version: 1 }])
})

test('refusals', async () => {
  await register()
  expect((await put('none', change)).statusCode).toBe(404)
  expect((await put('dispatch', change, '"9"')).statusCode).toBe(412)
  expect((await put('dispatch', { ...change, owner: { zh: '', en: 'x' } })).json().errors).toMatchObject([
    { field: 'owner/zh' },
  ])
  expect((await put('dispatch', change, '"1"', caller('decisions.read'))).statusCode).toBe(403)
})
