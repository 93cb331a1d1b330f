// The daily figures against the statistics and the lists of the same days: one definition, whichever way it is asked.
import { beforeAll, describe, expect, test } from 'vitest'
import { linkRegions, saveRegions } from '../../../../ground/space/index.ts'
import type { Principal } from '../../../../kernel/access/index.ts'
import { sql } from '../../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../../kernel/testing/index.ts'
import { analyst, makeTown, readAll, reader, type Town } from '../../list/testing.ts'
import type { StatsView } from '../schema.ts'
import type { TrendView } from './schema.ts'

let t: TestHub
let town: Town
beforeAll(async () => {
  t = await testHub()
  town = await makeTown(t)
  // A grid of the first community, in which the case that is late lies.
  await t.db.tx(async (tx) => {
    await saveRegions(tx, 'test', [{ code: '990100101', level: 'grid', name: '第1网格', parent: '9901001' }])
    await linkRegions(tx, 'test')
    await tx.run(sql`UPDATE cases.case SET grid_code = '990100101' WHERE external_id = 'overdue'`)
  })
})

async function get<T>(path: string, query: string, as: Principal = analyst): Promise<T> {
  const answer = await t.inject({ method: 'GET', url: `/api/v1/cases/${path}?${query}`, as })
  expect([answer.statusCode, answer.statusCode === 200 || answer.body]).toEqual([200, true])
  return answer.json<T>()
}
const trend = (query = '', as?: Principal) => get<TrendView>('trend', query, as)
const stats = (query = '', as?: Principal) => get<StatsView>('stats', query, as)

describe('every day agrees with the statistics', () => {
  test.each(['', 'region=9901', 'region=99/9902/', 'region=99/9901/9901001/990100101/'])(
    '%s',
    async (where) => {
      const { days, total } = await trend(`days=34&${where}`)
      expect([days.length, days[0], days.at(-1)]).toEqual([34, '2026-01-28', '2026-03-02'])
      for (const [at, day] of days.entries()) {
        const then = (await stats(`on=${day}&${where}`)).total
        expect([day, total.open[at], total.overdue[at]]).toEqual([day, then.open, then.overdue])
        const filed = (await stats(`reportedFrom=${day}&reportedTo=${day}&${where}`)).total
        expect([day, total.reported[at], total.filed[at]]).toEqual([day, filed.reported, filed.filed])
        const closed = (await stats(`closedFrom=${day}&closedTo=${day}&${where}`)).total
        expect([day, total.closed[at], total.dueClosed[at], total.closedOnTime[at]]).toEqual([
          day,
          closed.closed,
          closed.dueClosed,
          closed.closedOnTime,
        ])
        expect([total.rated[at], total.satisfied[at]]).toEqual([closed.rated, closed.satisfied])
      }
      const now = (await stats(where)).total
      expect([total.open.at(-1), total.overdue.at(-1)]).toEqual([now.open, now.overdue])
    },
  )

  test('a case rejected or voided later was open in between', async () => {
    const { total } = await trend('days=34')
    const atFeb = (day: number) => total.open[day + 3]
    // Of the first seven of February: in-time to the 3rd, late to the 4th, and so on, each by its own days.
    expect([atFeb(1), atFeb(2), atFeb(3)]).toEqual([1, 2, 2])
    expect(total.overdue.at(-1)).toBe(1)
  })
})

test('the figures of a past day open exactly their cases', async () => {
  const { total } = await stats('on=2026-02-07')
  expect(total).toMatchObject({ reported: 7, open: 3, overdue: 1, closed: 3, rejected: 1 })
  for (const figure of ['open', 'overdue', 'closed', 'reported'] as const) {
    const rows = await readAll(t, `${total.list}&figure=${figure}`, analyst)
    expect([figure, rows.length]).toEqual([figure, total[figure]])
  }
})

test('by region each part sums to the whole, with the figures that were asked for', async () => {
  const { groups, level, total } = await trend('groupBy=region&level=community&series=open,overdue')
  expect(level).toBe('community')
  expect(Object.keys(groups[0] ?? {}).sort()).toEqual(['key', 'name', 'open', 'overdue'])
  const last = groups.reduce((sum, { open }) => sum + (open?.at(-1) ?? 0), 0)
  expect(last).toBe(total.open.at(-1))
})

test('down to the grids, each opening its list', async () => {
  const { groups, level } = await stats('groupBy=region&level=grid&region=9901')
  expect(level).toBe('grid')
  expect(groups.map(({ key, name, reported }) => [key, name, reported])).toEqual(
    expect.arrayContaining([
      ['99/9901/9901001/990100101/', '第1网格', 1],
      ['99/9901/9901001/', '一社区', 2],
      ['99/9901/', '东区', 1],
    ]),
  )
  for (const { list, reported } of groups) expect(await readAll(t, list, analyst)).toHaveLength(reported)
  const lines = await trend('groupBy=region&level=grid&region=9901&series=reported')
  expect(lines.groups.map(({ key }) => key).sort()).toEqual(groups.map(({ key }) => key).sort())
})

test('a rating has its mean beside its count', async () => {
  const { total } = await stats()
  expect([total.rated, total.ratingMean]).toEqual([2, 3])
  expect((await stats('region=9902')).total.ratingMean).toBeNull()
  expect((await stats('on=2026-02-03')).total).toMatchObject({ rated: 1, ratingMean: 5 })
})

test('today is compared with the same hours a week ago', async () => {
  t.clock.set('2026-02-11T02:00:00.000Z')
  // A week before, at ten in the morning: one case reported, one closed, both at nine.
  expect((await trend('days=1')).lastWeek).toEqual({ filed: 1, closed: 1 })
  t.clock.set('2026-02-11T00:30:00.000Z')
  expect((await trend('days=1')).lastWeek).toEqual({ filed: 0, closed: 0 })
  t.clock.set('2026-03-02T01:00:00.000Z')
})

test('a department sees its own days only', async () => {
  const { B } = town.organisations
  const ofB = reader(['cases.read'], { organisationPath: B.path })
  const { total } = await trend('days=34', ofB)
  const now = (await stats('', ofB)).total
  expect([total.open.at(-1), total.reported.reduce((sum, one) => sum + one, 0)]).toEqual([
    now.open,
    now.reported,
  ])
})

test.each([
  ['trend?days=0', 'days'],
  ['trend?days=401', 'days'],
  ['trend?groupBy=month', 'groupBy'],
  ['trend?series=colour', 'series'],
  ['trend?groupBy=region&level=planet', 'level'],
  ['trend?region=nowhere', 'region'],
  ['stats?on=2026-03-03', 'on'],
  ['stats?on=2026-02-30', 'on'],
])('%s is refused with its field', async (path, field) => {
  const answer = await t.inject({ method: 'GET', url: `/api/v1/cases/${path}`, as: analyst })
  expect([answer.statusCode, answer.json().errors?.[0].field]).toEqual([422, field])
})

test('who may not read cases gets no days', async () => {
  const answer = await t.inject({ method: 'GET', url: '/api/v1/cases/trend', as: reader([]) })
  expect(answer.statusCode).toBe(403)
})
