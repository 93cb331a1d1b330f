import { beforeEach, expect, test } from 'vitest'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { caller, signedInAs } from '../testing.ts'

let t: TestHub

beforeEach(async () => {
  t = await testHub()
})

test('the auditor sees who did and read what, page by page, and is seen looking', async () => {
  const handler = await signedInAs(t, 'handler')
  const auditor = await signedInAs(t, 'auditor')
  t.clock.advance(1000)
  await auditor.ask('GET', `/api/v1/people/${handler.id}`)
  t.clock.advance(1000)
  const first = (await auditor.ask('GET', `/api/v1/audit?subject=${handler.id}&limit=1`)).json()
  expect(first.items[0]).toMatchObject({ action: 'identity.read-person', actor: auditor.id, purpose: null })
  t.clock.advance(1000)
  const second = (await auditor.ask('GET', `/api/v1/audit?subject=${handler.id}&cursor=${first.next}`)).json()
  expect(second.items.map(({ action }: { action: string }) => action).sort()).toEqual([
    'identity.create-account',
    'identity.sign-in',
  ])
  expect(second.next).toBeNull()
  const own = (await auditor.ask('GET', `/api/v1/audit?actor=${auditor.id}`)).json()
  expect(own.items[0]).toMatchObject({ action: 'identity.read-record', subject: handler.id })
})

test('is not for whoever audits a part only, and tells a wrong period', async () => {
  const part = caller(['audit.read'], { regionPath: '99/' })
  expect((await t.inject({ url: '/api/v1/audit?subject=x', as: part })).json().code).toBe(
    'identity.outOfScope',
  )
  const whole = caller(['audit.read'])
  const wrong = '/api/v1/audit?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z'
  expect((await t.inject({ url: wrong, as: whole })).json().errors).toMatchObject([{ field: 'to' }])
})

test('narrows by period, by action and module, and by whether a purpose was stated', async () => {
  const handler = await signedInAs(t, 'handler')
  const auditor = await signedInAs(t, 'auditor')
  t.clock.advance(60_000)
  const noon = t.clock.now().toISOString()
  await auditor.ask('GET', `/api/v1/people/${handler.id}`)
  const read = async (query: string) => (await auditor.ask('GET', `/api/v1/audit?${query}`)).json().items
  const actions = async (query: string) => (await read(query)).map(({ action }: { action: string }) => action)
  expect(await actions(`from=${noon}`)).toEqual(['identity.read-person'])
  expect(await actions(`to=${noon}&action=identity.read-person`)).toEqual([])
  expect(await actions('action=identity.read-person')).toEqual(['identity.read-person'])
  expect(await actions('action=cases')).toEqual([])
  expect(await actions('action=identity.read-person&stated=true')).toEqual([])
  const [entry] = await read('action=identity.read-person&stated=false')
  expect(entry).toMatchObject({ actor: auditor.id, actorName: expect.any(String), subject: handler.id })
})
