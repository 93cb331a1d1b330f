// A small town for the tests of the reading side: two departments, two districts, cases whose every figure is known.
import { ensureOrganisations } from '../../../ground/identity/index.ts'
import { linkRegions, saveRegions } from '../../../ground/space/index.ts'
import { anonymous, type Grant, type Principal } from '../../../kernel/access/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import type { TestHub } from '../../../kernel/testing/index.ts'
import { insertCategories } from '../categories/queries.ts'
import { replayCases } from '../replay.ts'
import type { ReplayCase } from '../replay-schema.ts'

export interface Town {
  /** Ids by code: A with A1 below it, B. */
  organisations: Record<'A' | 'A1' | 'B', { id: string; path: string }>
}

export const reporterId = '01958000-0000-7000-8000-0000000000aa'
export const readerId = '01958000-0000-7000-8000-0000000000bb'

/** Somebody with these permissions, everywhere unless a scope is given. */
export function reader(
  permissions: string[],
  scope: Partial<Grant> = {},
  own: Partial<Principal> = {},
): Principal {
  const grant = {
    role: 'r',
    permissions,
    organisationId: null,
    organisationPath: null,
    regionPath: null,
    ...scope,
  }
  const grants = permissions.length > 0 ? [grant] : []
  return { ...anonymous, id: readerId, kind: 'person', account: 'test', grants, ...own }
}

export const analyst = reader(['cases.read'])

const lamps = 'ours:matter:1'
const covers = 'ours:matter:2'
const rubbish = 'ours:matter:3'
const at = (day: number, hour = 1): Date => new Date(Date.UTC(2026, 1, day, hour))

/** The clock stands at 2026-03-02 09:00 in Shanghai. */
export async function makeTown(t: TestHub): Promise<Town> {
  const organisations = await t.db.tx(async (tx) => {
    await saveRegions(tx, 'test', [
      { code: '99', level: 'city', name: '善城' },
      { code: '9901', level: 'district', name: '东区', parent: '99' },
      { code: '9902', level: 'district', name: '西区', parent: '99' },
      { code: '9901001', level: 'community', name: '一社区', parent: '9901' },
      { code: '9902001', level: 'community', name: '二社区', parent: '9902' },
    ])
    await linkRegions(tx, 'test')
    await insertCategories(tx, 'ours', 'matter', [
      {
        code: '1',
        name: { zh: '路灯', en: 'Street lamp' },
        classCode: 'road',
        className: { zh: '道路', en: 'Roads' },
      },
      {
        code: '2',
        name: { zh: '井盖', en: 'Manhole' },
        classCode: 'road',
        className: { zh: '道路', en: 'Roads' },
      },
      { code: '3', name: { zh: '垃圾', en: 'Rubbish' } },
    ])
    const made = await ensureOrganisations(tx, {
      standard: 'test',
      organisations: [
        { code: 'A', name: '城管局' },
        { code: 'A1', name: '城管一队', parent: 'A' },
        { code: 'B', name: '环卫处' },
      ],
    })
    return Object.fromEntries(made) as unknown as Town['organisations']
  })
  await t.db.tx((tx) => replayCases(tx, records(organisations), { vault: t.hub.vault }))
  await adjust(t, organisations.B.id)
  return { organisations }
}

/** Each case by its external id; times are 09:00 of a day of February in Shanghai. */
function records({ A, A1, B }: Town['organisations']): ReplayCase[] {
  const base = { source: 'town', channel: 'phone', outcome: 'open' as const, description: '' }
  const east = '99/9901/9901001/'
  const west = '99/9902/9902001/'
  return [
    {
      ...base,
      externalId: 'in-time',
      category: lamps,
      title: '解放路路灯不亮',
      reportedAt: at(1),
      dueAt: at(3),
      closedAt: at(3),
      outcome: 'closed',
      organisationId: A.id,
      regionPath: east,
    },
    {
      ...base,
      externalId: 'late',
      category: lamps,
      title: '人民路路灯坏了',
      reportedAt: at(2),
      dueAt: at(3),
      closedAt: at(4),
      outcome: 'closed',
      organisationId: A.id,
      regionPath: east,
    },
    {
      ...base,
      externalId: 'no-due',
      category: rubbish,
      title: '垃圾成堆',
      reportedAt: at(3),
      closedAt: at(5),
      outcome: 'closed',
      organisationId: B.id,
      regionPath: west,
    },
    {
      ...base,
      externalId: 'reworked',
      category: covers,
      title: '井盖松动',
      reportedAt: at(4),
      dueAt: at(20),
      closedAt: at(10),
      outcome: 'closed',
      organisationId: A1.id,
      regionPath: west,
    },
    {
      ...base,
      externalId: 'overdue',
      category: covers,
      title: '井盖缺失，Building 5 门口',
      reportedAt: at(5),
      dueAt: at(6),
      organisationId: A1.id,
      regionPath: east,
      point: { lng: 120.1, lat: 30.1 },
    },
    {
      ...base,
      externalId: 'due',
      category: rubbish,
      title: '垃圾没人收',
      reportedAt: at(28),
      dueAt: new Date('2026-03-02T05:00:00Z'),
      organisationId: B.id,
      regionPath: west,
      point: { lng: 120.2, lat: 30.2 },
      reporter: { personId: reporterId },
    },
    { ...base, externalId: 'nobody', category: lamps, title: '路灯闪', reportedAt: at(28, 2) },
    {
      ...base,
      externalId: 'rejected',
      category: lamps,
      title: '不归我们管',
      reportedAt: at(6),
      closedAt: at(6),
      outcome: 'rejected',
      regionPath: '99/9901/',
    },
    {
      ...base,
      externalId: 'void',
      category: rubbish,
      title: '误报',
      reportedAt: at(7),
      closedAt: at(8),
      outcome: 'void',
      organisationId: B.id,
      regionPath: west,
    },
  ]
}

/** What a history without steps does not tell, as the steps would have left it. */
async function adjust(t: TestHub, helper: string): Promise<void> {
  const called = {
    organisationId: helper,
    calledAt: at(5),
    arriveBy: null,
    arrivedAt: null,
    finishedAt: null,
  }
  await t.db.tx(async (tx) => {
    await tx.run(sql`UPDATE cases.case SET reworked = true, times = times || '{"verify-fail": 1}'
      WHERE external_id IN ('reworked', 'overdue')`)
    await tx.run(sql`UPDATE cases.case SET dispatches = 1, times = times || '{"dispatch": 1}'
      WHERE external_id IN ('in-time', 'late', 'reworked', 'overdue', 'due')`)
    await tx.run(
      sql`UPDATE cases.case SET returns = 1, times = times || '{"return": 1}' WHERE external_id = 'late'`,
    )
    await tx.run(sql`UPDATE cases.case SET filed_at = reported_at WHERE external_id = 'nobody'`)
    await tx.run(sql`UPDATE cases.case SET rating = 5 WHERE external_id = 'in-time'`)
    await tx.run(sql`UPDATE cases.case SET rating = 1 WHERE external_id = 'late'`)
    await tx.run(sql`UPDATE cases.case SET helping = ARRAY[${helper}::uuid], co_handlers = ${JSON.stringify([called])}::jsonb
      WHERE external_id = 'overdue'`)
  })
}

/** All items of a list, page by page. */
export async function readAll<T = { number: string; title: string }>(
  t: TestHub,
  query: string,
  as: Principal,
  limit = 200,
): Promise<T[]> {
  const items: T[] = []
  let next: string | null = ''
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`
    const answer = await t.inject({
      method: 'GET',
      url: `/api/v1/cases?limit=${limit}${cursor}&${query}`,
      as,
    })
    if (answer.statusCode !== 200) throw new TypeError(`${answer.statusCode} ${answer.body}`)
    const page = answer.json<{ items: T[]; next: string | null }>()
    items.push(...page.items)
    next = page.next
  }
  return items
}
