// What everybody may see: no words, rounded places, the figures of the statistics; and joining in once.
import { beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { publish } from '../../../kernel/events/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { analyst, makeTown, reader, reporterId, type Town } from '../list/testing.ts'
import { chief, member } from '../testing.ts'
import { lastMonths } from './figures.ts'
import limits from './limits.json' with { type: 'json' }
import type { PublicCase } from './schema.ts'

let t: TestHub
let town: Town
beforeEach(async () => {
  t = await testHub()
  town = await makeTown(t)
})

const base = '/api/v1/cases/public'

async function read(
  query = '',
): Promise<{ status: number; items: PublicCase[]; next: string | null; body: string }> {
  const answer = await t.inject({ method: 'GET', url: encodeURI(`${base}${query}`) })
  const { items = [], next = null } = answer.json()
  return { status: answer.statusCode, items, next, body: answer.body }
}

async function numberOf(externalId: string): Promise<string> {
  const row = await t.db.tx((tx) =>
    tx.one<{ number: string }>(sql`SELECT number FROM cases.case WHERE external_id = ${externalId}`),
  )
  return row.number
}

describe('the public list', () => {
  it('shows open and closed cases, the newest first, without words, people or exact places', async () => {
    await t.db.tx((tx) =>
      tx.run(sql`UPDATE cases.case SET location = ST_SetSRID(ST_MakePoint(120.10049, 30.10049), 4326)
        WHERE external_id = 'overdue'`),
    )
    const { body, items } = await read()
    expect(items).toHaveLength(7)
    expect(items.map(({ reportedAt }) => reportedAt)).toEqual(
      items
        .map(({ reportedAt }) => reportedAt)
        .toSorted()
        .reverse(),
    )
    expect(body).not.toMatch(/井盖缺失|Building|路灯闪|误报|不归我们管/)
    const overdue = items.find(({ category }) => category.key === 'ours:matter:2' && category)
    expect(items.find(({ point }) => point?.lng === 120.1)).toMatchObject({
      category: { name: { zh: '井盖', en: 'Manhole' }, className: { zh: '道路', en: 'Roads' } },
      kind: 'open',
      holder: '城管一队',
      point: { lng: 120.1, lat: 30.1 },
      regions: [
        { code: '9901', name: '东区' },
        { code: '9901001', name: '一社区' },
      ],
      metres: null,
      supports: 0,
    })
    expect(overdue).toBeDefined()
  })

  it.each([
    ['?kind=open', 3],
    ['?kind=closed', 4],
    ['?category=ours:matter:3', 2],
    ['?class=ours:matter:road', 5],
    ['?region=9901', 3],
    ['?region=99/9902/', 3],
    ['?from=2026-02-28', 2],
    ['?to=2026-02-02', 2],
    ['?near=120.1,30.1', 1],
    ['?near=121,30', 0],
    ['?near=120.1,30.1&kind=closed', 0],
  ])('%s has %i', async (query, count) => {
    expect((await read(query)).items).toHaveLength(count)
  })

  it('goes page by page without losing or repeating, also by distance', async () => {
    await t.db.tx((tx) =>
      tx.run(
        sql`UPDATE cases.case SET location = ST_SetSRID(ST_MakePoint(120.1 + 0.001 * (length(title) % 3), 30.1), 4326)`,
      ),
    )
    for (const query of ['?limit=2', '?limit=2&near=120.1,30.1&radius=2000']) {
      const numbers: string[] = []
      const metres: (number | null)[] = []
      let next: string | null = ''
      while (next !== null) {
        const page = await read(`${query}${next && `&cursor=${next}`}`)
        numbers.push(...page.items.map(({ number }) => number))
        metres.push(...page.items.map((one) => one.metres))
        next = page.next
      }
      expect([query, new Set(numbers).size, numbers.length]).toEqual([query, 7, 7])
      expect(metres).toEqual(metres.toSorted((a, b) => Number(a) - Number(b)))
    }
  })

  it('has each case for itself, but not what was rejected, voided or merged', async () => {
    const one = async (externalId: string) => (await read(`/${await numberOf(externalId)}`)).status
    expect(await one('overdue')).toBe(200)
    expect(await one('rejected')).toBe(404)
    expect(await one('void')).toBe(404)
    await t.db.tx((tx) => tx.run(sql`UPDATE cases.case SET merged_into = id WHERE external_id = 'overdue'`))
    expect(await one('overdue')).toBe(404)
  })

  it('lies on the map by the same filter', async () => {
    const { items, more } = (await t.inject({ method: 'GET', url: `${base}/points?kind=open` })).json()
    expect(more).toBe(false)
    expect(items.map(({ lng }: { lng: number }) => lng).sort()).toEqual([120.1, 120.2])
  })

  it.each([
    ['?near=120', 'near'],
    ['?near=120,x', 'near'],
    ['?near=200,30', 'near'],
    ['?kind=rejected', 'kind'],
    ['?region=no-such', 'region'],
    ['?from=2026-02-31', 'reportedFrom'],
    ['?cursor=abc', 'cursor'],
    ['?radius=999999&near=120,30', 'radius'],
  ])('%s is refused by its field', async (query, field) => {
    const { body, status } = await read(query)
    expect([status, JSON.parse(body).errors?.[0]?.field]).toEqual([422, field])
  })
})

describe('the public figures', () => {
  it.each(['', '?region=9901', '?region=99/9902/'])('of %s are those of the statistics', async (query) => {
    const open = (await t.inject({ method: 'GET', url: `${base}/figures${query}` })).json()
    const region = open.region?.path ?? ''
    const stats = async (more: string) =>
      (
        await t.inject({
          method: 'GET',
          url: `/api/v1/cases/stats?${region && `region=${region}&`}${more}`,
          as: analyst,
        })
      ).json()
    const { total } = await stats('groupBy=region')
    expect(total).toMatchObject(open.total)
    expect(open.total.reported).toBeGreaterThan(0)
    expect(open.months).toHaveLength(12)
    expect(open.months.at(-1).month).toBe('2026-03')
    expect(open.months.at(-2)).toMatchObject({ month: '2026-02', reported: open.total.reported })
    expect(open.months[0]).toMatchObject({ reported: 0, onTimeRate: null })
  })

  it('name the regions right below', async () => {
    const { regions } = (await t.inject({ method: 'GET', url: `${base}/figures?region=99` })).json()
    expect(regions.map(({ name, open }: { name: string; open: number }) => [name, open]).sort()).toEqual([
      ['东区', 1],
      ['西区', 1],
    ])
  })

  it('know no region that is not there', async () => {
    const answer = await t.inject({ method: 'GET', url: `${base}/figures?region=nowhere` })
    expect(answer.json()).toMatchObject({ errors: [{ field: 'region' }] })
  })

  it('reach back over the turn of a year', () => {
    expect(lastMonths(new Date('2026-01-31T17:00:00Z'), 'Asia/Shanghai', 3)).toEqual([
      '2025-12',
      '2026-01',
      '2026-02',
    ])
  })
})

const device = (n: number) => String(n).padStart(32, '0')

function support(number: string, payload: object, more: object = {}) {
  return t.inject({ method: 'POST', url: `/api/v1/cases/${number}/support`, payload, ...more })
}

describe('supporting', () => {
  it('counts each device once and gives it a code that opens the progress', async () => {
    const number = await numberOf('overdue')
    const first = await support(number, {
      device: device(1),
      supporter: { name: '孙', phone: '13800001111' },
    })
    expect([first.statusCode, first.json()]).toEqual([201, expect.objectContaining({ number, supports: 1 })])
    expect((await support(number, { device: device(2) })).json()).toMatchObject({ supports: 2 })
    const again = await support(number, { device: device(1) })
    expect([again.statusCode, again.json().supports]).toEqual([200, 2])
    expect((await read(`/${number}`)).body).toContain('"supports":2')

    const { code } = again.json()
    const track = await t.inject({ method: 'POST', url: '/api/v1/cases/track', payload: { number, code } })
    expect(track.json()).toMatchObject({ number, supporter: true, supports: 2, title: '井盖' })
    expect(track.body).not.toContain('Building')
    expect(
      track
        .json()
        .actions.map(({ kind }: { kind: string }) => kind)
        .sort(),
    ).toEqual(['note', 'remind'])
    const step = (kind: string, data: object) =>
      t.inject({ method: 'POST', url: '/api/v1/cases/track/actions', payload: { number, code, kind, data } })
    expect((await step('note', { text: '我家门口也是' })).statusCode).toBe(200)
    expect((await step('rate', { score: 1 })).statusCode).toBe(403)
    const before = await t.inject({
      method: 'POST',
      url: '/api/v1/cases/track',
      payload: { number, code: first.json().code },
    })
    expect(before.statusCode).toBe(404)
  })

  it('counts a person once, and not whoever reported it', async () => {
    const number = await numberOf('due')
    const resident = member([])
    expect((await support(number, {}, { as: resident })).json()).toMatchObject({ supports: 1 })
    expect((await support(number, { device: device(9) }, { as: resident })).json()).toMatchObject({
      supports: 1,
    })
    const own = await support(number, {}, { as: reader([], {}, { id: reporterId }) })
    expect([own.statusCode, own.json().code]).toEqual([409, 'cases.ownReport'])
  })

  it('is refused for what has ended, for nobody, and for what is not there', async () => {
    const ended = await support(await numberOf('in-time'), { device: device(1) })
    expect([ended.statusCode, ended.json().code]).toEqual([409, 'cases.notOpen'])
    const nobody = await support(await numberOf('overdue'), {})
    expect(nobody.json()).toMatchObject({ errors: [{ field: 'device' }] })
    expect((await support('9999-00001', { device: device(1) })).statusCode).toBe(404)
  })

  it('of one network has its limit in an hour', async () => {
    const number = await numberOf('overdue')
    const { id } = await t.db.tx((tx) =>
      tx.one<{ id: string }>(sql`SELECT id FROM cases.case WHERE number = ${number}`),
    )
    await support(number, { device: device(0) })
    await t.db.tx((tx) =>
      tx.run(sql`INSERT INTO cases.support (id, case_id, supporter, follow_hash, network, created_at)
        SELECT gen_random_uuid(), ${id}::uuid, 'x' || n, 'x', (SELECT network FROM cases.support LIMIT 1), ${tx.now}::timestamptz
        FROM generate_series(1, ${limits.supportsPerNetworkAndHour - 1}::integer) AS n`),
    )
    const much = await support(number, { device: device(1) })
    expect([much.statusCode, much.json().code]).toEqual([429, 'cases.tooManySupports'])
    t.clock.advance(3_600_001)
    expect((await support(number, { device: device(1) })).statusCode).toBe(201)
  })

  it('is shown to staff, and erased with the person while it goes on counting', async () => {
    const number = await numberOf('overdue')
    const resident = member([])
    await support(number, { supporter: { name: '李', phone: '13900002222' } }, { as: resident })
    await t.db.tx((tx) =>
      publish(tx, { type: 'identity.person-erased', subject: resident.id ?? '', data: {} }),
    )
    await t.background.settle()
    const [kept] = await t.db.tx((tx) =>
      tx.rows(
        sql`SELECT person_id, name_sealed, phone_sealed, phone_hash, network, supporter = id::text AS plain FROM cases.support`,
      ),
    )
    expect(kept).toEqual({
      person_id: null,
      name_sealed: null,
      phone_sealed: null,
      phone_hash: null,
      network: null,
      plain: true,
    })
    const page = await t.inject({ method: 'GET', url: `/api/v1/cases/${number}`, as: chief() })
    expect(page.json()).toMatchObject({ supports: 1 })
    const list = await t.inject({ method: 'GET', url: `/api/v1/cases?q=${number}`, as: analyst })
    expect(list.json().items[0]).toMatchObject({ supports: 1 })
    expect(town.organisations.A.id).toBeTruthy()
  })
})
