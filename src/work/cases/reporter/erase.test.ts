import { beforeEach, expect, it } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { publish } from '../../../kernel/events/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { chief, member, testCity } from '../testing.ts'
import { planErasing } from './erase.ts'
import retention from './retention.json' with { type: 'json' }

let t: TestHub
beforeEach(async () => {
  t = await testHub()
  await testCity(t)
})

const payload = { description: '请打 13812345678', reporter: { name: '赵钱孙', phone: '13812345678' } }

function kept(): Promise<Record<string, unknown>[]> {
  return t.db.tx((tx) =>
    tx.rows(sql`
      SELECT name_sealed IS NOT NULL AS name, phone_hash IS NOT NULL AS phone, words_sealed IS NOT NULL AS words,
        follow_hash IS NOT NULL AS follow FROM cases.reporter`),
  )
}

const everything = { name: true, phone: true, words: true, follow: true }
const nothing = { name: false, phone: false, words: false, follow: true }

it('is erased when its time is over, and not while the case is open', async () => {
  const { number } = (await t.inject({ method: 'POST', url: '/api/v1/cases', payload })).json<{
    number: string
  }>()
  t.clock.advance((retention.daysAfterTheEnd + 1) * 86_400_000)
  await t.db.tx((tx) => planErasing(tx, tx.now))
  await t.background.settle()
  expect(await kept()).toEqual([everything])
  const url = `/api/v1/cases/${number}/actions`
  await t.inject({ method: 'POST', url, payload: { kind: 'reject', data: { reason: '重复' } }, as: chief() })
  t.clock.advance(86_400_000)
  await t.background.settle()
  expect(await kept()).toEqual([everything])
  t.clock.advance(retention.daysAfterTheEnd * 86_400_000)
  await t.background.settle()
  expect(await kept()).toEqual([nothing])
})

it('is erased at once with the person', async () => {
  const resident = member([])
  await t.inject({ method: 'POST', url: '/api/v1/cases', payload, as: resident })
  await t.db.tx((tx) => publish(tx, { type: 'identity.person-erased', subject: resident.id ?? '', data: {} }))
  await t.background.settle()
  expect(await kept()).toEqual([nothing])
})
