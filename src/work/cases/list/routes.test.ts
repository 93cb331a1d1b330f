// The list: who sees what, what each filter finds, pages without gaps, bad input named.
import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { analyst, makeTown, readAll, reader, reporterId, type Town } from './testing.ts'

let t: TestHub
let town: Town
beforeAll(async () => {
  t = await testHub()
  town = await makeTown(t)
})

async function titles(query: string, as = analyst): Promise<string[]> {
  return (await readAll(t, query, as)).map(({ title }) => title)
}

async function refused(query: string) {
  const answer = await t.inject({ method: 'GET', url: `/api/v1/cases?${query}`, as: analyst })
  return {
    status: answer.statusCode,
    fields: answer.json().errors?.map(({ field }: { field: string }) => field),
  }
}

test('a row says where the case stands, in words', async () => {
  const [row] = await readAll<Record<string, unknown>>(t, 'q=井盖缺失', analyst)
  expect(row).toMatchObject({
    title: '井盖缺失，Building 5 门口',
    state: 'handling',
    stateName: { zh: '处置中' },
    kind: 'open',
    category: { key: 'ours:matter:2', name: { zh: '井盖', en: 'Manhole' } },
    region: { path: '99/9901/9901001/', name: '一社区' },
    organisation: { id: town.organisations.A1.id, name: '城管一队' },
    point: { lng: 120.1, lat: 30.1 },
    dueAt: '2026-02-06T01:00:00.000Z',
    closedAt: null,
  })
})

describe('filters', () => {
  test.each([
    ['kind=open&sort=due', ['井盖缺失，Building 5 门口', '垃圾没人收', '路灯闪']],
    ['kind=rejected,void', ['误报', '不归我们管']],
    ['state=handling&sort=due', ['井盖缺失，Building 5 门口', '垃圾没人收']],
    ['q=路灯坏', ['人民路路灯坏了']],
    ['q=building%205', ['井盖缺失，Building 5 门口']],
    ['q=，！', []],
    ['overdue=true', ['井盖缺失，Building 5 门口']],
    ['figure=dueToday', ['垃圾没人收']],
    ['dueBefore=2026-03-01', ['井盖缺失，Building 5 门口']],
    ['organisation=none&kind=open', ['路灯闪']],
    ['region=9902&kind=open', ['垃圾没人收']],
    ['region=99/9902/&kind=closed', ['井盖松动', '垃圾成堆']],
    ['region=9901&regionOnly=true', ['不归我们管']],
    ['category=ours:matter:2', ['井盖缺失，Building 5 门口', '井盖松动']],
    ['class=ours:matter:road&kind=closed', ['井盖松动', '人民路路灯坏了', '解放路路灯不亮']],
    ['standard=other', []],
    ['channel=phone&month=2026-02&kind=void', ['误报']],
    ['reportedFrom=2026-02-03&reportedTo=2026-02-04', ['井盖松动', '垃圾成堆']],
    ['reportedFrom=2026-02-03T01:00:00Z&reportedTo=2026-02-04T01:00:00Z', ['垃圾成堆']],
    ['closedFrom=2026-02-05&closedTo=2026-02-10&kind=closed', ['井盖松动', '垃圾成堆']],
    ['bbox=120,30,120.15,30.15', ['井盖缺失，Building 5 门口']],
    ['ratingMax=2', ['人民路路灯坏了']],
    ['reworked=true', ['井盖缺失，Building 5 门口', '井盖松动']],
    ['reworked=false&kind=open&sort=due', ['垃圾没人收', '路灯闪']],
  ])('%s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  test('a number finds its case', async () => {
    const [row] = await readAll(t, 'q=解放路', analyst)
    expect(await titles(`q=${row?.number}`)).toEqual(['解放路路灯不亮'])
  })

  test('an organisation with those below it', async () => {
    const { A, A1 } = town.organisations
    expect(await titles(`organisation=${A.id}`)).toHaveLength(2)
    expect(await titles(`organisation=${A.id}&below=true`)).toHaveLength(4)
    expect(await titles('mine=true', { ...analyst, organisationId: A1.id })).toHaveLength(2)
  })
})

test('pages neither repeat nor lose a case, whatever the order', async () => {
  for (const sort of ['due', 'newest', 'updated']) {
    const whole = (await readAll(t, `sort=${sort}`, analyst)).map(({ number }) => number)
    const cut = (await readAll(t, `sort=${sort}`, analyst, 2)).map(({ number }) => number)
    expect(new Set(whole).size).toBe(9)
    expect(cut).toEqual(whole)
  }
})

test('counts by state agree with the list', async () => {
  const answer = await t.inject({ method: 'GET', url: '/api/v1/cases/counts?kind=open,closed', as: analyst })
  const { states, total } = answer.json()
  expect(total).toBe(7)
  for (const { count, state } of states) expect(await titles(`state=${state}`)).toHaveLength(count)
})

describe('scope', () => {
  test('a handler sees what their organisation holds or is called to help with, and nothing of others', async () => {
    const { A, B } = town.organisations
    const ofA = reader(['cases.read'], { organisationPath: A.path })
    const ofB = reader(['cases.read'], { organisationPath: B.path }, { organisationId: B.id })
    expect(await titles('sort=newest', ofA)).toEqual([
      '井盖缺失，Building 5 门口',
      '井盖松动',
      '人民路路灯坏了',
      '解放路路灯不亮',
    ])
    expect(await titles('sort=newest', ofB)).toEqual([
      '垃圾没人收',
      '误报',
      '井盖缺失，Building 5 门口',
      '垃圾成堆',
    ])
    expect(await titles('helping=true', ofB)).toEqual(['井盖缺失，Building 5 门口'])
    expect(await titles(`organisation=${A.id}&below=true&kind=closed`, ofB)).toEqual([])
    expect(await titles('q=解放路', ofB)).toEqual([])
  })

  test('a region limits, and both limits hold together', async () => {
    expect(await titles('', reader(['cases.read'], { regionPath: '99/9902/' }))).toHaveLength(4)
    const both = reader(['cases.read'], {
      regionPath: '99/9902/',
      organisationPath: town.organisations.A.path,
    })
    expect(await titles('', both)).toEqual(['井盖松动'])
  })

  test('a resident sees what they reported; anybody may ask for their own', async () => {
    const resident = reader([], {}, { id: reporterId })
    expect(await titles('', resident)).toEqual(['垃圾没人收'])
    expect(await titles('', reader([]))).toEqual([])
    expect(await titles('own=true', reader(['cases.read'], {}, { id: reporterId }))).toEqual(['垃圾没人收'])
  })

  test('who has not signed in sees nothing', async () => {
    for (const path of ['', '/counts', '/stats', '/views']) {
      expect((await t.inject({ method: 'GET', url: `/api/v1/cases${path}` })).statusCode).toBe(401)
    }
  })
})

test.each([
  ['kind=gone', 'kind'],
  ['figure=nice', 'figure'],
  ['organisation=A', 'organisation'],
  ['region=nowhere', 'region'],
  ['reportedFrom=2026-02-30', 'reportedFrom'],
  ['reportedTo=1969-12-31', 'reportedTo'],
  ['closedTo=2101-01-01', 'closedTo'],
  ['dueBefore=soon', 'dueBefore'],
  ['month=2026-13', 'month'],
  ['month=1900-01', 'month'],
  ['bbox=1,2,3', 'bbox'],
  ['bbox=10,0,5,1', 'bbox'],
  ['ratingMin=9', 'ratingMin'],
  ['limit=1000', 'limit'],
  ['sort=random', 'sort'],
  ['cursor=xx', 'cursor'],
  [`cursor=${Buffer.from('["newest","2026-99-99T00:00:00.000000Z","x"]').toString('base64url')}`, 'cursor'],
])('%s is refused with its field', async (query, field) => {
  expect(await refused(query)).toEqual({ status: 422, fields: [field] })
})

test('a cursor of another order is refused', async () => {
  const page = await t.inject({ method: 'GET', url: '/api/v1/cases?limit=2&sort=due', as: analyst })
  expect(await refused(`sort=newest&cursor=${page.json().next}`)).toEqual({ status: 422, fields: ['cursor'] })
})

test('what people write as SQL is only text', async () => {
  expect(await titles(`q=${encodeURIComponent("'; DROP TABLE cases.case; --")}`)).toEqual([])
  const { count } = await t.db.tx((tx) =>
    tx.one<{ count: number }>(sql`SELECT count(*) AS count FROM cases.case`),
  )
  expect(count).toBe(9)
})
