// Suggestions: the near, the recent, the alike; explained, and never from outside of the reader's reach.
import { beforeEach, expect, test } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { analyst, makeTown, reader, type Town } from '../list/testing.ts'
import { replayCases } from '../replay.ts'
import { suggestDuplicates } from './suggest.ts'

let t: TestHub
let town: Town
beforeEach(async () => {
  t = await testHub()
  town = await makeTown(t)
})

const cover = {
  source: 'town',
  channel: 'phone',
  outcome: 'open' as const,
  category: 'ours:matter:2',
  description: '',
}
const later = new Date('2026-02-05T09:00:00Z')

async function addTwins(): Promise<void> {
  const { A, B } = town.organisations
  await t.db.tx((tx) =>
    replayCases(tx, [
      {
        ...cover,
        externalId: 'twin',
        title: '5号楼门口井盖缺失',
        reportedAt: later,
        organisationId: A.id,
        point: { lng: 120.1001, lat: 30.1 },
      },
      {
        ...cover,
        externalId: 'twin-of-b',
        title: '井盖缺失',
        reportedAt: later,
        organisationId: B.id,
        point: { lng: 120.1002, lat: 30.1 },
      },
      {
        ...cover,
        externalId: 'far',
        title: '井盖缺失',
        reportedAt: later,
        organisationId: A.id,
        point: { lng: 120.11, lat: 30.1 },
      },
      {
        ...cover,
        externalId: 'long-ago',
        title: '井盖缺失',
        reportedAt: new Date('2025-11-05T01:00:00Z'),
        organisationId: A.id,
        point: { lng: 120.1, lat: 30.1 },
      },
      {
        ...cover,
        externalId: 'merged',
        title: '井盖缺失',
        reportedAt: later,
        organisationId: A.id,
        point: { lng: 120.1, lat: 30.1 },
      },
    ]),
  )
  await t.db.tx((tx) => tx.run(sql`UPDATE cases.case SET merged_into = id WHERE external_id = 'merged'`))
}

async function numberOf(externalId: string): Promise<string> {
  const { number } = await t.db.tx((tx) =>
    tx.one<{ number: string }>(sql`SELECT number FROM cases.case WHERE external_id = ${externalId}`),
  )
  return number
}

async function ask(externalId: string, as = analyst) {
  return t.inject({ method: 'GET', url: `/api/v1/cases/${await numberOf(externalId)}/duplicates`, as })
}

test('the likeliest first, with the reasons', async () => {
  await addTwins()
  const { items } = (await ask('overdue')).json()
  expect(items.map(({ number }: { number: string }) => number)).toEqual([
    await numberOf('twin'),
    await numberOf('twin-of-b'),
  ])
  const [{ metres, parts, score }] = items
  expect(metres).toBeGreaterThan(9)
  expect(metres).toBeLessThan(10)
  expect(parts.map(({ part }: { part: string }) => part)).toEqual(['place', 'category', 'text', 'time'])
  expect(score).toBeGreaterThan(0.7)
})

test('a handler is not told of cases of others, nor may ask about them', async () => {
  await addTwins()
  const ofA = reader(['cases.read'], { organisationPath: town.organisations.A.path })
  const { items } = (await ask('overdue', ofA)).json()
  expect(items.map(({ number }: { number: string }) => number)).toEqual([await numberOf('twin')])
  expect((await ask('twin-of-b', ofA)).statusCode).toBe(403)
  expect((await ask('twin-of-b', reader([]))).statusCode).toBe(403)
})

test('a report that is about to be filed is compared by itself, with a position or without', async () => {
  await addTwins()
  const report = { category: 'ours:matter:2', text: '井盖不见了', at: later }
  const near = await t.db.tx((tx) => suggestDuplicates(tx, { ...report, point: { lng: 120.1, lat: 30.1 } }))
  expect(near.length).toBeGreaterThanOrEqual(3)
  const nowhere = await t.db.tx((tx) => suggestDuplicates(tx, { ...report, point: null }))
  expect(nowhere.every(({ metres }) => metres === null)).toBe(true)
  expect(nowhere.length).toBeGreaterThan(0)
})

test('an unknown number is not found', async () => {
  const answer = await t.inject({ method: 'GET', url: '/api/v1/cases/9999-1/duplicates', as: analyst })
  expect(answer.statusCode).toBe(404)
})

test('before something is filed, what is near and alike is shown within the reach', async () => {
  await addTwins()
  const body = { category: cover.category, point: { lng: 120.1, lat: 30.1 }, text: '井盖缺失' }
  t.clock.set('2026-02-06T01:00:00.000Z')
  const filing = ['cases.read', 'cases.file']
  const ask = (as = reader(filing)) =>
    t.inject({ method: 'POST', url: '/api/v1/cases/duplicates', as, payload: body })
  const { items } = (await ask()).json()
  expect(items.length).toBeGreaterThan(1)
  expect(items[0].metres).toBeLessThan(20)
  expect((await ask(reader(filing, { regionPath: '98/' }))).json().items).toEqual([])
  expect((await ask(reader(['cases.read']))).statusCode).toBe(403)
})
