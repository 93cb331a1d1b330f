// Reports from whoever: what is refused is told by its field, what is taken is taken once.
import { beforeEach, describe, expect, it } from 'vitest'
import { defaultStandard, linkRegions, saveRegions } from '../../../ground/space/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { chief, member, type TestCity, testCity } from '../testing.ts'

let t: TestHub
let city: TestCity
beforeEach(async () => {
  t = await testHub()
  city = await testCity(t)
})

function report(payload: Record<string, unknown>, more: Record<string, unknown> = {}) {
  return t.inject({ method: 'POST', url: '/api/v1/cases', payload, ...more })
}

function countCases(): Promise<number> {
  return t.db.tx(async (tx) => (await tx.one<{ n: number }>(sql`SELECT count(*) AS n FROM cases.case`)).n)
}

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [118.9, 30.1],
      [119, 30.1],
      [119, 30.2],
      [118.9, 30.2],
      [118.9, 30.1],
    ],
  ] as [number, number][][],
}

describe('a report', () => {
  it.each([
    ['nothing said', {}, 'description'],
    ['only spaces', { description: '   ' }, 'description'],
    ['an unknown category', { description: 'x', category: 'no:such:1' }, 'category'],
    [
      'an unknown condition',
      { description: 'x', category: 'test:matter:2', condition: 'missing' },
      'condition',
    ],
    ['the future', { description: 'x', happenedAt: '2101-01-01T00:00:00Z' }, 'happenedAt'],
    ['long ago', { description: 'x', happenedAt: '1969-12-31T23:59:59Z' }, 'happenedAt'],
    ['no moment at all', { description: 'x', happenedAt: 'yesterday' }, 'happenedAt'],
    ['no point', { description: 'x', point: { lng: 190, lat: 30 } }, 'point/lng'],
    ['a field nobody knows', { description: 'x', colour: 'red' }, 'colour'],
    ['no telephone', { description: 'x', reporter: { phone: 'call me' } }, 'reporter/phone'],
  ])('of %s is refused by its field', async (_what, payload, field) => {
    const answer = await report(payload)
    expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    const { errors = [] } = answer.json<{ errors?: { field: string; message: string }[] }>()
    expect(errors.map((one) => one.field)).toEqual([field])
    expect(errors[0]?.message).toMatch(/\p{Script=Han}/u)
    expect(await countCases()).toBe(0)
  })

  it('that is larger than anybody writes is refused', async () => {
    const answer = await report({ description: 'x'.repeat(3 * 2 ** 20) })
    expect(answer.statusCode).toBe(413)
  })

  it('within the city knows its region, outside of it is refused', async () => {
    await t.db.tx(async (tx) => {
      const region = {
        code: '990000',
        name: '善省',
        level: 'province',
        parent: null,
        geometry: square,
      } as const
      await saveRegions(tx, defaultStandard, [region])
      await linkRegions(tx, defaultStandard)
    })
    const outside = await report({ description: '路灯不亮', point: { lng: 120, lat: 30.15 } })
    expect(outside.json()).toMatchObject({ errors: [{ field: 'point' }] })
    const inside = await report({ description: '路灯不亮', point: { lng: 118.95, lat: 30.15 } })
    const page = await t.inject({
      method: 'GET',
      url: `/api/v1/cases/${inside.json<{ number: string }>().number}`,
      as: chief(),
    })
    expect(page.json()).toMatchObject({ region: { path: '990000/', name: '善省' } })
  })

  it('sent again with its key is one case', async () => {
    const headers = { 'idempotency-key': 'phone-1' }
    const [first, second] = [
      await report({ description: 'x' }, { headers }),
      await report({ description: 'x' }, { headers }),
    ]
    expect(second.json()).toEqual(first.json())
    expect(await countCases()).toBe(1)
  })

  it('keeps the channel that staff say, and portal for everybody else', async () => {
    const clerk = member(['cases.read', 'cases.file'])
    const channelOf = async (answer: Awaited<ReturnType<typeof report>>) => {
      const { number } = answer.json<{ number: string }>()
      return (await t.inject({ method: 'GET', url: `/api/v1/cases/${number}`, as: chief() })).json().channel
    }
    const payload = { description: '来电反映', category: city.category, channel: 'phone' }
    expect(await channelOf(await report(payload, { as: clerk }))).toBe('phone')
    expect(await channelOf(await report(payload))).toBe('portal')
  })

  it('that somebody filed signed in is theirs to see and rate', async () => {
    const resident = member([])
    const { number } = (await report({ description: '路灯不亮' }, { as: resident })).json<{
      number: string
    }>()
    const own = await t.inject({ method: 'GET', url: `/api/v1/cases/${number}/progress`, as: resident })
    expect(own.json()).toMatchObject({ number, state: 'reported' })
    const other = await t.inject({ method: 'GET', url: `/api/v1/cases/${number}/progress`, as: member([]) })
    expect(other.statusCode).toBe(404)
  })
})
