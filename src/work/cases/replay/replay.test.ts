// History laid into the log: idempotent, honest about what is not known, and folded like everything else.
import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { ensureCategories } from '../categories/ensure.ts'
import { defaultFlow } from '../flow/default-flow.ts'
import { fold } from '../fold/apply.ts'
import { replayCases } from '../replay.ts'
import type { ReplayCase } from '../replay-schema.ts'
import { findCase, readLog } from '../store/load.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
  await t.db.tx((tx) =>
    ensureCategories(tx, { standard: 'ours', kind: 'matter', categories: [{ code: '1', name: '路灯' }] }),
  )
})

const organisationId = '00000000-0000-7000-8000-000000000001'
const closed: ReplayCase = {
  source: 'old',
  externalId: 'a',
  category: 'ours:matter:1',
  title: '路灯不亮',
  reportedAt: new Date('2018-04-12T15:11:26Z'),
  dueAt: new Date('2018-04-13T15:11:26Z'),
  closedAt: new Date('2018-04-13T15:11:26Z'),
  outcome: 'closed',
  organisationId,
  channel: 'phone',
}
const open: ReplayCase = {
  ...closed,
  externalId: 'b',
  closedAt: null,
  outcome: 'open',
  point: { lng: -76.65, lat: 39.25 },
}

function replay(...records: ReplayCase[]) {
  return t.db.tx((tx) => replayCases(tx, records, { vault: t.hub.vault }))
}

async function stored(externalId: string) {
  return t.db.tx(async (tx) => {
    const { number } = await tx.one<{ number: string }>(
      sql`SELECT number FROM cases.case WHERE external_id = ${externalId}`,
    )
    const found = await findCase(tx, number)
    if (!found) throw new TypeError('not found')
    return { ...found, log: await readLog(tx, found.state.id) }
  })
}

test('the known moments are carried over and fold to the stored state', async () => {
  expect(await replay(closed, open)).toEqual({ inserted: 2, changed: 0, skipped: 0, refused: [], undated: 0 })
  const { log, number, state } = await stored('a')
  expect(number).toBe('1804-00001')
  expect(state).toMatchObject({
    state: 'closed',
    resolution: 'resolved',
    closedAt: closed.closedAt,
    dueAt: closed.dueAt,
  })
  expect(log.map(({ kind, origin }) => [kind, origin])).toEqual([
    ['report', 'replay'],
    ['carry-over', 'replay'],
    ['carry-over', 'replay'],
  ])
  expect(fold(defaultFlow, log)).toEqual(state)
  const other = await stored('b')
  expect(other.state).toMatchObject({ state: 'handling', organisationId, closedAt: null, point: open.point })
  expect(fold(defaultFlow, other.log)).toEqual(other.state)
})

test('a deadline that passed elsewhere is not told here, one that is still to come is', async () => {
  const soon = new Date(t.clock.now().getTime() + 3_600_000)
  await replay(open, { ...open, externalId: 'c', reportedAt: t.clock.now(), dueAt: soon })
  await t.background.settle()
  const told = () =>
    t.db.tx((tx) =>
      tx.rows(sql`
      SELECT c.external_id AS of, o.type FROM kernel.outbox o JOIN cases.case c ON c.id::text = o.subject ORDER BY o.id`),
    )
  expect(await told()).toEqual([])
  t.clock.set(new Date(soon.getTime() + 1_000).toISOString())
  await t.background.settle()
  expect(await told()).toEqual([
    { of: 'c', type: 'cases.due-soon' },
    { of: 'c', type: 'cases.overdue' },
  ])
})

test('again changes nothing; a change appends the difference', async () => {
  await replay(closed, open)
  expect(await replay(closed, open)).toMatchObject({ inserted: 0, changed: 0, skipped: 2 })
  const ended: ReplayCase = {
    ...open,
    outcome: 'closed-duplicate',
    closedAt: new Date('2018-05-01T00:00:00Z'),
    title: '路灯又不亮',
  }
  expect(await replay(closed, ended)).toMatchObject({ inserted: 0, changed: 1, skipped: 1 })
  const { log, state, title } = await stored('b')
  expect(state).toMatchObject({
    state: 'closed',
    resolution: 'duplicate',
    closedAt: ended.closedAt,
    version: 3,
  })
  expect(title).toBe('路灯又不亮')
  expect(fold(defaultFlow, log)).toEqual(state)
  expect(await replay({ ...ended, outcome: 'open', closedAt: null })).toMatchObject({ changed: 1 })
  expect((await stored('b')).state).toMatchObject({ state: 'handling', closedAt: null, resolution: null })
})

test('closing may precede reporting: kept as the source says', async () => {
  const early: ReplayCase = { ...closed, closedAt: new Date('2018-04-12T15:11:25Z') }
  await replay(early)
  expect((await stored('a')).state.closedAt).toEqual(early.closedAt)
})

describe('with steps', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 1, 11, hour))
  const rich: ReplayCase = {
    ...closed,
    externalId: 'c',
    reportedAt: at(1),
    reporter: { name: '王小明', phone: '138 1234 5678' },
    description: '请打13812345678',
    actions: [
      { kind: 'accept', happenedAt: at(2), actor: 'system' },
      {
        kind: 'dispatch',
        happenedAt: at(2),
        actor: 'system',
        data: { organisationId, limit: { amount: 1, unit: 'day', clock: 'working' } },
      },
      { kind: 'finish', happenedAt: at(6), actor: 'system', data: { result: '已修' } },
    ],
  }

  test('they run through the flow with its clocks', async () => {
    expect(await replay(rich)).toMatchObject({ inserted: 1, refused: [] })
    const { description, log, state } = await stored('c')
    expect(state).toMatchObject({
      state: 'verifying',
      dueAt: new Date('2026-02-12T02:00:00Z'),
      finishedAt: at(6),
    })
    expect(fold(defaultFlow, log)).toEqual(state)
    expect(description).toBe('请打[电话]')
    const more = [
      ...(rich.actions ?? []),
      { kind: 'verify-pass' as const, happenedAt: at(7), actor: 'system' },
    ]
    expect(await replay({ ...rich, actions: more })).toMatchObject({ changed: 1 })
    expect((await stored('c')).state.state).toBe('verified')
  })

  test('a step that the flow refuses refuses the record, and no other', async () => {
    const wrong: ReplayCase = {
      ...rich,
      externalId: 'd',
      actions: [{ kind: 'close', happenedAt: at(2), actor: 'system' }],
    }
    const { inserted, refused } = await replay(rich, wrong, {
      ...rich,
      externalId: 'e',
      category: 'ours:matter:9',
    })
    expect(inserted).toBe(1)
    expect(refused.map(({ code, externalId }) => [externalId, code])).toEqual([
      ['d', 'cases.notAllowed'],
      ['e', 'cases.noCategory'],
    ])
  })
})
