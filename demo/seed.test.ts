// The demo city in a real hub, small: everything that was planned is accepted, everybody can sign in, and it lives on.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../src/kernel/db/index.ts'
import { Problem } from '../src/kernel/errors/index.ts'
import { type TestHub, testHub } from '../src/kernel/testing/index.ts'
import { BEAT } from './live/pace.ts'
import { openLiveFeed, startLiveFeed } from './live.ts'
import { ROLES } from './people.ts'
import { makeDemo } from './seed.ts'

interface Account {
  role: string
  account: string
  password: string
}

let t: TestHub
const progress: number[] = []
beforeAll(async () => {
  t = await testHub()
  await makeDemo(t.hub, (done) => progress.push(done), { days: 14, perDay: 20, oneIn: 20 })
}, 300_000)

const accountsFile = () => join(t.hub.config.dataFolder, 'accounts.json')
const accounts = () => JSON.parse(readFileSync(accountsFile(), 'utf8')) as Account[]
const countOf = (text: ReturnType<typeof sql>) =>
  t.db.tx(async (tx) => (await tx.one<{ count: number }>(text)).count)

describe('the city', () => {
  test('is made step by step to the end', () => {
    expect(progress.at(-1)).toBe(1)
    expect([...progress].sort((a, b) => a - b)).toEqual(progress)
  })

  test('has its ground, its people and its rules', async () => {
    expect(await countOf(sql`SELECT count(*) FROM space.public_region WHERE level = 'grid'`)).toBeGreaterThan(
      300,
    )
    expect(await countOf(sql`SELECT count(*) FROM space.public_component`)).toBeGreaterThan(200)
    expect(await countOf(sql`SELECT count(*) FROM identity.public_organisation`)).toBeGreaterThan(100)
    expect(await countOf(sql`SELECT count(*) FROM decisions.public_model`)).toBe(2)
    const { total } = (await t.inject({ url: '/ogc/collections/roads/items?limit=1' })).json()
    expect(total ?? 1).toBeGreaterThan(0)
  })

  test('shows photos of some of the newest cases', async () => {
    const shown = await countOf(sql`SELECT count(*) FROM cases.attachment WHERE case_id IS NOT NULL`)
    expect(shown).toBeGreaterThan(3)
    expect(await countOf(sql`SELECT count(*) FROM cases.attachment WHERE case_id IS NULL`)).toBe(0)
  })

  test('has a past, of which a part is still open', async () => {
    expect(await countOf(sql`SELECT count(*) FROM cases.public_case`)).toBeGreaterThan(180)
    expect(await countOf(sql`SELECT count(*) FROM cases.public_case WHERE kind = 'open'`)).toBeGreaterThan(25)
    expect(
      await countOf(sql`SELECT count(*) FROM cases.public_case WHERE rating IS NOT NULL`),
    ).toBeGreaterThan(5)
  })
})

describe('accounts', () => {
  test('are one for each role, for the owner’s eyes only', () => {
    expect(accounts().map(({ role }) => role)).toEqual([...ROLES])
    expect(new Set(accounts().map(({ password }) => password)).size).toBe(ROLES.length)
    expect(statSync(accountsFile()).mode & 0o777).toBe(0o600)
  })

  test.each(ROLES)('%s can sign in', async (role) => {
    const { account, password } = accounts().find((one) => one.role === role) ?? { account: '', password: '' }
    const answer = await t.inject({ method: 'POST', url: '/api/v1/session', payload: { account, password } })
    expect(answer.statusCode).toBeLessThan(300)
  })
})

describe('the live feed', () => {
  test('reports, works on and keeps the number of open cases about level', async () => {
    const open = () => countOf(sql`SELECT count(*) FROM cases.public_case WHERE kind = 'open'`)
    const all = () => countOf(sql`SELECT count(*) FROM cases.public_case`)
    const before = { open: await open(), all: await all() }
    const feed = await openLiveFeed(t.hub)
    let refused = 0
    for (let beat = 0; beat < 240; beat++) {
      t.clock.advance(BEAT)
      await feed.beat().catch((problem: unknown) => {
        if (!(problem instanceof Problem)) throw problem
        refused++
      })
    }
    await t.background.settle()
    expect(refused).toBeLessThan(60)
    expect(await all()).toBeGreaterThan(before.all + 8)
    expect(await open()).toBeLessThan(before.open + 60)
    const steps = sql`SELECT count(*) FROM kernel.audit WHERE action IN ('cases.accept', 'cases.finish', 'cases.close')`
    expect(await countOf(steps)).toBeGreaterThan(8)
  }, 300_000)

  test('stops when told', async () => {
    const stop = await startLiveFeed(t.hub)
    await stop()
  })
})
