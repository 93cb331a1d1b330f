// The same language for other places: their clocks, their dates, their ways to write a point and to name a state.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkMapping, readMapping } from './mapping.ts'
import type { CaseMapping } from './mapping-schema.ts'
import { type CaseDraft, caseReader } from './read-case.ts'

const hotline = await readMapping(fileURLToPath(new URL('./mappings/county-hotline.json', import.meta.url)))

function draft(mapping: CaseMapping, row: Record<string, string>): CaseDraft {
  const found = caseReader(mapping)(row)
  if ('problems' in found) throw new TypeError(JSON.stringify(found.problems))
  return found.draft
}

test('a county hotline: days as deadlines, a class above the category, a caller', () => {
  const row = {
    工单编号: 'RX-1',
    标题: '',
    诉求内容: '小区门口路灯三天不亮',
    一级分类: '公用设施',
    二级分类: '路灯',
    受理时间: '2026/3/2 9:05',
    办理期限: '2026年3月9日',
    办结时间: '45723.5',
    工单状态: '已归档',
    承办单位: '住建局',
    所属社区: '东湖社区',
    地址: '',
    来源渠道: '',
    来电人: '张三',
    联系电话: '13800000000',
  }
  expect(draft(hotline, row)).toMatchObject({
    title: '小区门口路灯三天不亮',
    category: { code: '路灯', class: '公用设施' },
    reportedAt: new Date('2026-03-02T01:05:00Z'),
    dueAt: new Date('2026-03-09T15:59:59.999Z'),
    closedAt: new Date('2025-03-07T04:00:00Z'),
    outcome: 'closed',
    channel: 'phone',
    reporter: { name: '张三', phone: '13800000000' },
  })
})

test('a city with half-day clocks, renamed columns and one column for the point', () => {
  const mapping = checkMapping({
    source: 'other-city',
    timeZone: 'America/Chicago',
    dateFormats: ['MM/dd/yyyy hh:mm:ss a', 'M/d/yyyy'],
    columns: {
      externalId: ['SR_NUMBER', 'Unique Key'],
      title: ['Descriptor', 'Complaint Type'],
      categoryCode: 'Complaint Type',
      created: 'Created Date',
      due: 'Due Date',
      closed: 'Closed Date',
      state: 'Status',
      point: 'Location',
    },
    states: { Completed: 'closed', Canceled: 'void', Open: 'open' },
    dueDates: 'file-over-rules',
    categories: { standard: 'other-city', kind: 'matter', unknown: 'create', map: { 'Pot Hole': 'Pothole' } },
  })
  const row = {
    'Unique Key': '7',
    Descriptor: '',
    'Complaint Type': 'Pot Hole',
    'Created Date': '07/04/2019 12:00:00 AM',
    'Due Date': '7/9/2019',
    'Closed Date': '07/05/2019 12:30:00 PM',
    Status: 'Completed',
    Location: 'POINT (-87.6501 41.8502)',
  }
  expect(draft(mapping, row)).toMatchObject({
    externalId: '7',
    title: 'Pot Hole',
    category: { code: 'Pothole' },
    reportedAt: new Date('2019-07-04T05:00:00Z'),
    dueAt: new Date('2019-07-10T04:59:59.999Z'),
    closedAt: new Date('2019-07-05T17:30:00Z'),
    point: { lat: 41.8502, lng: -87.6501 },
  })
})

test('one kind of case from a feed in UTC, with commas in its numbers and no state', () => {
  const mapping = checkMapping({
    source: 'feed',
    timeZone: 'Europe/Paris',
    dateFormats: ['iso'],
    columns: { externalId: 'id', created: 'at', closed: 'done', latitude: 'y', longitude: 'x' },
    defaults: { title: 'Nid-de-poule', categoryCode: 'voirie' },
    dueDates: 'rules',
    categories: { standard: 'feed', kind: 'component', unknown: 'reject' },
  })
  const row = { id: '1', at: '2024-03-31T00:59:59Z', done: '2024-03-31T02:30', x: '2,3522', y: '48,8566' }
  expect(draft(mapping, row)).toMatchObject({
    title: 'Nid-de-poule',
    category: { code: 'voirie' },
    reportedAt: new Date('2024-03-31T00:59:59Z'),
    // This half hour was skipped in Paris.
    closedAt: new Date('2024-03-31T01:30:00Z'),
    outcome: 'closed',
    point: { lat: 48.8566, lng: 2.3522 },
  })
})
