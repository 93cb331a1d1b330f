// Figures against a table worked out by hand; each figure's link opens exactly the cases behind it.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Principal } from '../../../kernel/access/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { analyst, makeTown, readAll, reader, type Town } from '../list/testing.ts'
import type { Figures, StatsView } from './schema.ts'
import { countedFigures } from './schema.ts'

let t: TestHub
let town: Town
beforeAll(async () => {
  t = await testHub()
  town = await makeTown(t)
})

async function stats(query = '', as: Principal = analyst): Promise<StatsView> {
  const answer = await t.inject({ method: 'GET', url: `/api/v1/cases/stats?${query}`, as })
  expect([answer.statusCode, answer.statusCode === 200 || answer.body]).toEqual([200, true])
  return answer.json<StatsView>()
}

/** Nine cases: four closed, three open, one rejected, one voided. */
const whole = {
  reported: 9,
  filed: 7,
  voided: 1,
  rejected: 1,
  open: 3,
  closed: 4,
  dueClosed: 3,
  closedOnTime: 2,
  closedLate: 1,
  overdue: 1,
  dueToClose: 5,
  reworked: 2,
  closedReworked: 1,
  dueToDispatch: 6,
  dispatched: 5,
  returned: 1,
  rated: 2,
  satisfied: 1,
  poorlyRated: 1,
  onTimeRate: 2 / 3,
  closingRate: 4 / 5,
  reworkRate: 1 / 4,
  filingAccuracy: 7 / 8,
  dispatchAccuracy: 4 / 6,
  validRate: 7 / 9,
  satisfactionRate: 1 / 2,
}

test('the whole', async () => {
  const { groups, total } = await stats()
  expect(total).toMatchObject(whole)
  expect(groups).toEqual([])
})

test('by organisation, with nobody apart and the score of each', async () => {
  const { groups } = await stats('groupBy=organisation')
  expect(
    groups.map(({ closed, dueClosed, filed, name, open }) => [name, filed, closed, dueClosed, open]),
  ).toEqual(
    expect.arrayContaining([
      ['城管局', 2, 2, 2, 0],
      ['城管一队', 2, 1, 1, 1],
      ['环卫处', 2, 1, 0, 1],
      ['未派遣', 1, 0, 0, 1],
    ]),
  )
  const first = groups.find(({ name }) => name === '城管局')
  // 10·(2/2) + 30·(2/2) + 30·(1/2) + 30·(1 − 0/2)
  expect(first?.score).toBe(85)
  expect(groups.find(({ name }) => name === '未派遣')?.score).toBeNull()
})

test('by region: the first level with several, and what lies above it apart', async () => {
  const { groups, level } = await stats('groupBy=region')
  expect(level).toBe('district')
  expect(groups.map(({ key, name, reported }) => [key, name, reported])).toEqual([
    ['99/9901/', '东区', 4],
    ['99/9902/', '西区', 4],
    [null, '未定区域', 1],
  ])
  const below = await stats('groupBy=region&region=9901')
  expect(below.level).toBe('community')
  expect(below.groups.map(({ name, reported }) => [name, reported])).toEqual([
    ['一社区', 3],
    ['东区', 1],
  ])
})

test('by category, class and month', async () => {
  const categories = await stats('groupBy=category', analyst)
  expect(categories.groups.map(({ name, reported }) => [name, reported]).sort()).toEqual([
    ['井盖', 2],
    ['垃圾', 3],
    ['路灯', 4],
  ])
  const classes = await stats('groupBy=category&level=class')
  expect(classes.groups.map(({ key, name, reported }) => [key, name, reported]).sort()).toEqual([
    ['ours:matter:3', '垃圾', 3],
    ['ours:matter:road', '道路', 6],
  ])
  const months = await stats('groupBy=month&from=2026-02-01&to=2026-02-05')
  expect(months.groups.map(({ key, reported }) => [key, reported])).toEqual([['2026-02', 5]])
})

describe('every figure opens its list', () => {
  test.each([
    '',
    'groupBy=organisation',
    'groupBy=organisation&from=2026-02-02&to=2026-02-28&kind=open,closed',
    'groupBy=region',
    'groupBy=region&level=community',
    'groupBy=region&region=9901',
    'groupBy=category',
    'groupBy=category&level=class',
    'groupBy=month&to=2026-02-27',
    'groupBy=organisation&q=路灯',
  ])('%s', async (query) => {
    const { groups, total } = await stats(query)
    await opens(total)
    for (const group of groups) await opens(group)
    if (query.includes('groupBy')) {
      expect(groups.reduce((sum, { reported }) => sum + reported, 0)).toBe(total.reported)
    }
  })

  async function opens(figures: Figures): Promise<void> {
    const all = await readAll(t, figures.list, analyst)
    expect(all).toHaveLength(figures.reported)
    for (const figure of countedFigures.filter((name) => figures[name] > 0 && name !== 'reported')) {
      const rows = await readAll(t, `${figures.list}&figure=${figure}`, analyst)
      expect([figure, rows.length]).toEqual([figure, figures[figure]])
    }
  }
})

test('a department counts its own cases only', async () => {
  const { B } = town.organisations
  const ofB = reader(['cases.read'], { organisationPath: B.path })
  const { groups, total } = await stats('groupBy=organisation', ofB)
  expect(total).toMatchObject({ reported: 4, filed: 3 })
  // The case that it is called to help with stands under its holder.
  expect(groups.map(({ name, reported }) => [name, reported]).sort()).toEqual([
    ['城管一队', 1],
    ['环卫处', 3],
  ])
})

test.each([
  ['groupBy=colour', 'groupBy'],
  ['groupBy=region&level=planet', 'level'],
  ['groupBy=category&level=1', 'level'],
  ['from=2026-02-30', 'reportedFrom'],
])('%s is refused with its field', async (query, field) => {
  const answer = await t.inject({ method: 'GET', url: `/api/v1/cases/stats?${query}`, as: analyst })
  expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, field])
})

test('who may not read cases gets no figures', async () => {
  const answer = await t.inject({ method: 'GET', url: '/api/v1/cases/stats', as: reader([]) })
  expect(answer.statusCode).toBe(403)
})
