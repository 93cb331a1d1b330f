// What happened lately: the steps in order, by reach and region, page by page, and nothing of anybody's own.
import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '../../../kernel/access/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { analyst, makeTown, reader, type Town } from '../list/testing.ts'
import type { HappeningView } from './schema.ts'

let t: TestHub
let town: Town
beforeEach(async () => {
  t = await testHub()
  town = await makeTown(t)
  // The last step of the town lies on the 28th of February.
  t.clock.set('2026-03-02T01:00:00.000Z')
})

interface Page {
  items: HappeningView[]
  next: string | null
}

async function read(query = '', as: Principal = analyst): Promise<Page> {
  const answer = await t.inject({ method: 'GET', url: `/api/v1/cases/happenings?${query}`, as })
  expect([answer.statusCode, answer.statusCode === 200 || answer.body]).toEqual([200, true])
  return answer.json<Page>()
}

test('newest first, with the words of the flow and the case', async () => {
  const { items } = await read()
  expect(items[0]).toMatchObject({
    kind: 'report',
    title: '路灯闪',
    happenedAt: '2026-02-28T02:00:00.000Z',
    name: { zh: '上报' },
    organisation: null,
  })
  const times = items.map(({ happenedAt }) => String(happenedAt))
  expect(times).toEqual([...times].sort().reverse())
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(
    ['happenedAt', 'id', 'kind', 'name', 'number', 'organisation', 'region', 'score', 'title'].sort(),
  )
})

test('page by page without repeating or losing any', async () => {
  t.clock.set('2026-02-12T00:00:00.000Z')
  const all = (await read('limit=200')).items.map(({ id }) => id)
  expect(all.length).toBeGreaterThan(3)
  const paged: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: Page = await read(`limit=2${next && `&cursor=${next}`}`)
    paged.push(...page.items.map(({ id }) => id))
    next = page.next
  }
  expect(paged.slice(0, all.length)).toEqual(all)
  expect(new Set(paged).size).toBe(paged.length)
})

test('of a region, and of what the caller may see', async () => {
  t.clock.set('2026-02-12T00:00:00.000Z')
  const east = await read('region=9901')
  expect(east.items.length).toBeGreaterThan(0)
  expect(east.items.every(({ region }) => region?.path.startsWith('99/9901/'))).toBe(true)
  const ofB = await read('', reader(['cases.read'], { organisationPath: town.organisations.B.path }))
  expect(ofB.items.length).toBeGreaterThan(0)
  expect(ofB.items.some(({ title }) => title.includes('路灯'))).toBe(false)
})

test('nothing older than a fortnight is looked for', async () => {
  t.clock.set('2026-06-01T00:00:00.000Z')
  expect((await read()).items).toEqual([])
})

test('a cursor of another list is refused', async () => {
  const answer = await t.inject({
    method: 'GET',
    url: `/api/v1/cases/happenings?cursor=${Buffer.from('["due","x"]').toString('base64url')}`,
    as: analyst,
  })
  expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, 'cursor'])
})

test('who may not read cases sees nothing of it', async () => {
  const answer = await t.inject({ method: 'GET', url: '/api/v1/cases/happenings', as: reader([]) })
  expect(answer.statusCode).toBe(403)
})
