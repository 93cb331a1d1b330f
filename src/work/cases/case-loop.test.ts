// A case through the whole loop by the API, as people's clients drive it.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Principal } from '../../kernel/access/index.ts'
import { sql } from '../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../kernel/testing/index.ts'
import { fold } from './fold/apply.ts'
import { springFestival, wall } from './fold/testing/spring-festival.ts'
import { at } from './fold/testing/walk.ts'
import type { CaseDetail } from './page/schema.ts'
import { rulesOf } from './reference/rules.ts'
import { findCase, readLog } from './store/load.ts'
import { chief, member, type TestCity, testCity } from './testing.ts'

let t: TestHub
let city: TestCity
beforeEach(async () => {
  t = await testHub()
  city = await testCity(t)
})

interface Filed {
  number: string
  code: string
  version: number
}

async function file(payload: Record<string, unknown> = {}, as?: Principal): Promise<Filed> {
  const answer = await t.inject({
    method: 'POST',
    url: '/api/v1/cases',
    payload: { category: city.category, description: '井盖松动', ...payload },
    as,
  })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<Filed>()
}

function act(number: string, kind: string, data: Record<string, unknown>, as: Principal, more = {}) {
  return t.inject({
    method: 'POST',
    url: `/api/v1/cases/${number}/actions`,
    payload: { kind, data },
    as,
    ...more,
  })
}

function named(data: Record<string, unknown>): Record<string, unknown> {
  const { organisationId } = data as { organisationId?: keyof TestCity['organisations'] }
  return organisationId ? { ...data, organisationId: city.organisations[organisationId].id } : data
}

describe('a case', () => {
  it('keeps the clocks that were worked out by hand, through holiday, return, help, rework and rating', async () => {
    const staff = chief()
    const seen: unknown[] = []
    let filed: Filed | undefined
    for (const [moment, kind, data, ...expected] of springFestival) {
      t.clock.set(at(moment).toISOString())
      if (!filed) {
        filed = await file()
        seen.push(['reported', null, null])
        expect(expected).toEqual(seen.at(-1))
        continue
      }
      const answer =
        kind === 'rate'
          ? await t.inject({
              method: 'POST',
              url: '/api/v1/cases/track/actions',
              payload: { number: filed.number, code: filed.code, kind, data },
            })
          : await act(filed.number, kind, named({ ...data }), staff)
      expect(answer.statusCode, answer.body).toBe(200)
      const page = await t.inject({ method: 'GET', url: `/api/v1/cases/${filed.number}`, as: staff })
      const { dueAt, state, warnAt } = page.json<CaseDetail>()
      seen.push([state, wall(dueAt), wall(warnAt)])
    }
    expect(seen).toEqual(springFestival.map(([, , , ...expected]) => expected))
    await t.db.tx(async (tx) => {
      const found = await findCase(tx, filed?.number ?? '')
      if (!found) throw new Error('the case is gone')
      const { flow } = await rulesOf(tx, found.state.flow)
      expect(fold(flow, await readLog(tx, found.state.id))).toEqual(found.state)
    })
  })

  it('is followed by number and code, without anything that leads to a person', async () => {
    const filed = await file({
      description: '井盖松动，请打 13812345678 找我',
      reporter: { name: '赵钱孙', phone: '138 1234 5678' },
    })
    const page = await t.inject({
      method: 'POST',
      url: '/api/v1/cases/track',
      payload: filed && { number: filed.number, code: filed.code.toLowerCase() },
    })
    expect(page.statusCode, page.body).toBe(200)
    expect(page.json()).toMatchObject({
      number: filed.number,
      state: 'reported',
      saying: { zh: '已收到，正在看' },
    })
    const wrong = await t.inject({
      method: 'POST',
      url: '/api/v1/cases/track',
      payload: { number: filed.number, code: 'ZZZZ-ZZZZ' },
    })
    expect(wrong.statusCode).toBe(404)
    const everything = await t.db.tx((tx) =>
      tx.one<{ text: string }>(sql`
        SELECT (SELECT jsonb_agg(to_jsonb(c)) FROM cases.case c)::text || (SELECT jsonb_agg(to_jsonb(a)) FROM cases.action a)::text
          || (SELECT jsonb_agg(to_jsonb(o)) FROM kernel.outbox o)::text || (SELECT jsonb_agg(to_jsonb(r)) FROM cases.reporter r)::text
          || (SELECT jsonb_agg(to_jsonb(a)) FROM kernel.audit a)::text AS text`),
    )
    expect(everything.text).not.toMatch(/13812345678|138 1234 5678|赵钱孙/)
    const opened = await t.inject({
      method: 'GET',
      url: `/api/v1/cases/${filed.number}/reporter?purpose=${encodeURIComponent('回访核实')}`,
      as: chief(),
    })
    expect(opened.json()).toEqual({
      name: '赵钱孙',
      phone: '13812345678',
      words: { title: '', description: '井盖松动，请打 13812345678 找我', address: null },
    })
    const audited = await t.db.tx((tx) =>
      tx.rows<{ purpose: string }>(
        sql`SELECT purpose FROM kernel.audit WHERE action = 'cases.open-reporter'`,
      ),
    )
    expect(audited).toEqual([{ purpose: '回访核实' }])
  })

  it('tells who opened it, and by which way', async () => {
    const filed = await file()
    const reader = chief()
    await t.inject({ method: 'GET', url: `/api/v1/cases/${filed.number}`, as: reader })
    await t.inject({
      method: 'POST',
      url: '/api/v1/cases/track',
      payload: { number: filed.number, code: filed.code },
    })
    const record = await t.db.tx((tx) =>
      tx.rows(
        sql`SELECT actor, action FROM kernel.audit WHERE action IN ('cases.read', 'cases.track') ORDER BY id`,
      ),
    )
    expect(record).toEqual([
      { actor: reader.id, action: 'cases.read' },
      { actor: 'anonymous', action: 'cases.track' },
    ])
  })

  it('is seen and worked only within reach', async () => {
    const { number } = await file()
    const staff = chief()
    await act(number, 'accept', {}, staff)
    await act(number, 'dispatch', named({ organisationId: 'o1' }), staff)
    const { o1, o2 } = city.organisations
    const own = member(['cases.read', 'cases.handle'], { organisationId: o1.id, organisationPath: o1.path })
    const other = member(['cases.read', 'cases.handle'], { organisationId: o2.id, organisationPath: o2.path })
    const url = `/api/v1/cases/${number}`
    expect((await t.inject({ method: 'GET', url, as: other })).statusCode).toBe(403)
    expect((await act(number, 'finish', { result: '好了' }, other)).statusCode).toBe(403)
    const page = (await t.inject({ method: 'GET', url, as: own })).json<CaseDetail>()
    expect(page.actions.map(({ kind }) => kind)).toEqual(['return', 'whistle', 'finish', 'note'])
    await act(number, 'whistle', named({ organisationId: 'o2', reason: '配合' }), own)
    expect((await t.inject({ method: 'GET', url, as: other })).statusCode).toBe(200)
    expect((await act(number, 'arrive', {}, other)).statusCode).toBe(200)
    expect((await act(number, 'finish', { result: '好了' }, own)).json()).toMatchObject({
      code: 'cases.coHandlingOpen',
    })
  })

  it('that somebody returned is shown to them once more, without anything to do, and then is out of sight', async () => {
    const { number } = await file()
    const staff = chief()
    await act(number, 'accept', {}, staff)
    await act(number, 'dispatch', named({ organisationId: 'o1' }), staff)
    const { o1 } = city.organisations
    const own = member(['cases.read', 'cases.handle'], { organisationId: o1.id, organisationPath: o1.path })
    const returned = await act(number, 'return', { reason: '不归我们管' }, own)
    expect([returned.statusCode, returned.json<CaseDetail>().actions]).toEqual([200, []])
    expect((await t.inject({ method: 'GET', url: `/api/v1/cases/${number}`, as: own })).statusCode).toBe(403)
  })

  it('is merged into one that its dispatcher sees, never into itself or into one that is not theirs', async () => {
    const [first, second] = [await file(), await file()]
    const staff = chief()
    const region = member(['cases.read', 'cases.dispatch'], { regionPath: '99/' })
    expect((await act(first.number, 'merge', { caseId: second.number }, region)).statusCode).toBe(403)
    const merged = await act(first.number, 'merge', { caseId: second.number }, staff)
    expect(merged.json()).toMatchObject({ state: 'closed', resolution: 'duplicate' })
    const page = await t.inject({ method: 'GET', url: `/api/v1/cases/${second.number}`, as: staff })
    expect(page.json<CaseDetail>().links).toMatchObject([{ number: first.number, relation: 'merged' }])
    for (const caseId of [second.number, first.number]) {
      const answer = await act(second.number, 'merge', { caseId }, staff)
      expect(answer.json()).toMatchObject({ code: 'cases.mergeIntoItself' })
    }
    const gone = await act(second.number, 'merge', { caseId: '2601-99999' }, staff)
    expect(gone.json()).toMatchObject({ errors: [{ field: 'data/caseId' }] })
  })

  it('takes a repeated step once, and none against an old version', async () => {
    const { number } = await file()
    const staff = chief()
    const twice = { headers: { 'idempotency-key': 'one' } }
    await act(number, 'accept', {}, staff, twice)
    expect((await act(number, 'accept', {}, staff, twice)).json()).toMatchObject({ version: 2 })
    const old = await act(number, 'note', { text: '看过' }, staff, { headers: { 'if-match': '"1"' } })
    expect(old.statusCode).toBe(412)
  })

  it.each([
    ['kind', 'vanish', {}, 422, 'kind'],
    ['a field nobody knows', 'accept', { colour: 'red' }, 422, 'data/colour'],
    ['a missing reason', 'reject', {}, 422, 'data/reason'],
    ['an organisation that is not there', 'dispatch', { organisationId: 'x' }, 409, ''],
    ['a condition of another category', 'accept', { condition: 'wet' }, 422, 'data/condition'],
  ])('refuses %s', async (_what, kind, data, status, field) => {
    const { number } = await file()
    const answer = await act(number, kind, data, chief())
    expect(answer.statusCode, answer.body).toBe(status)
    const { errors = [] } = answer.json<{ errors?: { field: string }[] }>()
    expect(errors.map((one) => one.field)).toEqual(field ? [field] : [])
  })
})

describe('timers', () => {
  it('tell once of a late stage, the warning and the overrun, and escalate after it', async () => {
    t.clock.set(at('2026-03-02 09:00').toISOString())
    const { number } = await file()
    const staff = chief()
    await act(number, 'accept', {}, staff)
    await act(
      number,
      'dispatch',
      { ...named({ organisationId: 'o1' }), limit: { amount: 60, unit: 'minute', clock: 'running' } },
      staff,
    )
    for (const moment of ['09:30', '09:45', '10:00', '10:01', '14:02', '14:03']) {
      t.clock.set(at(`2026-03-02 ${moment}`).toISOString())
      await t.background.settle()
    }
    t.clock.set(at('2026-03-05 09:00').toISOString())
    await t.background.settle()
    const told = await t.db.tx((tx) =>
      tx.rows<{ type: string }>(
        sql`SELECT type FROM kernel.outbox WHERE happened_at > ${at('2026-03-02 09:00')} ORDER BY position`,
      ),
    )
    expect(told.map(({ type }) => type)).toEqual([
      'cases.due-soon',
      'cases.overdue',
      'cases.escalated',
      'cases.escalated',
    ])
    const page = (
      await t.inject({ method: 'GET', url: `/api/v1/cases/${number}`, as: staff })
    ).json<CaseDetail>()
    expect(page.level).toBe(2)
  })
})
