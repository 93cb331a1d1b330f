import { expect, test } from 'vitest'
import { caseReader, type ReadCase } from './read-case.ts'
import { mapping, row } from './testing/letters.ts'

const read = (changes: Record<string, string>, over = {}) =>
  caseReader({ ...mapping, ...over })({ ...row, ...changes })

function problemsOf(found: ReadCase): Record<string, string> {
  return 'problems' in found
    ? Object.fromEntries(found.problems.map(({ field, reason }) => [field, reason.en]))
    : {}
}

function warningsOf(found: ReadCase): string[] {
  return 'warnings' in found ? found.warnings : ['refused']
}

test('a whole row becomes a case', () => {
  expect(read({})).toEqual({
    warnings: [],
    draft: {
      externalId: 'A-1',
      title: '路灯不亮',
      description: null,
      category: { code: '路灯', name: '路灯', class: null },
      reportedAt: new Date('2026-03-02T01:00:00Z'),
      dueAt: new Date('2026-03-04T01:00:00Z'),
      closedAt: new Date('2026-03-03T02:30:00Z'),
      outcome: 'closed',
      organisation: '城管局',
      region: '东湖社区',
      address: '湖滨路 1 号',
      point: { lng: 120.15, lat: 30.25 },
      channel: 'phone',
    },
  })
})

test.each([
  [{ 编号: ' ' }, 'externalId', 'Is empty'],
  [{ 标题: '' }, 'title', 'Is empty'],
  [{ 类别: '' }, 'categoryCode', 'Is empty'],
  [{ 受理时间: '' }, 'created', 'Is empty'],
  [{ 受理时间: '昨天' }, 'created', '“昨天” is not a date of the form yyyy-MM-dd HH:mm | iso'],
  [
    { 受理时间: '1969-12-31 23:59' },
    'created',
    '“1969-12-31 23:59” is not between 1970-01-01 and 2100-12-31',
  ],
  [{ 期限: '2101-01-01 00:00' }, 'due', '“2101-01-01 00:00” is not between 1970-01-01 and 2100-12-31'],
  [
    { 办结时间: '2026-02-30 00:00' },
    'closed',
    '“2026-02-30 00:00” is not a date of the form yyyy-MM-dd HH:mm | iso',
  ],
  [{ 状态: '飞了' }, 'state', 'The mapping has no state “飞了”'],
  [{ 状态: 'constructor' }, 'state', 'The mapping has no state “constructor”'],
  [{ 状态: '' }, 'state', 'Is empty'],
  [{ 办结时间: '', 变更时间: '' }, 'closed', 'The state says closed, but there is no closing time'],
  [{ 地址: 'a\0b' }, 'address', 'Holds characters that cannot be stored'],
  [{ 标题: 'x\ud800' }, 'title', 'Holds characters that cannot be stored'],
  [{ 编号: 'x'.repeat(201) }, 'externalId', 'Longer than 200 characters'],
])('%j is refused for its %s', (changes, field, reason) => {
  expect(problemsOf(read(changes))).toEqual({ [field]: reason })
})

test('all that is wrong with a row is said at once, each field once', () => {
  expect(Object.keys(problemsOf(read({ 编号: '', 受理时间: 'x', 状态: 'y' })))).toEqual([
    'externalId',
    'created',
    'state',
  ])
})

test.each([
  ['1970-01-01 00:00', undefined],
  ['2100-12-31 23:59', undefined],
])('%s lies within the bounds', (created) => {
  expect('draft' in read({ 受理时间: created })).toBe(true)
})

test.each([
  [{ 纬度: '', 经度: '' }, 'noCoordinates'],
  [{ 纬度: '30', 经度: '120' }, 'wholeDegrees'],
  [{ 纬度: '30.0', 经度: '120.000' }, 'wholeDegrees'],
  [{ 纬度: '91.5' }, 'coordinatesOutOfRange'],
  [{ 经度: '-180.5' }, 'coordinatesOutOfRange'],
  [{ 纬度: '北' }, 'coordinatesUnreadable'],
  [{ 经度: '' }, 'coordinatesUnreadable'],
])('%j is kept off the map: %s', (changes, warning) => {
  const found = read(changes)
  expect(warningsOf(found)).toEqual([warning])
  expect('draft' in found && found.draft.point).toBe(null)
})

test('an area of the source keeps points outside it off the map; whole degrees may be told to be true', () => {
  const within = [119, 29, 120, 31]
  expect(warningsOf(read({}, { coordinates: { wholeDegrees: 'off-map', within } }))).toEqual(['outsideArea'])
  expect(warningsOf(read({ 纬度: '30', 经度: '120' }, { coordinates: { wholeDegrees: 'keep' } }))).toEqual([])
})

test.each([
  [{ 办结时间: '2026-03-01 09:00' }, 'closedBeforeCreated'],
  [{ 期限: '2026-03-01 09:00' }, 'dueBeforeCreated'],
  [{ 办结时间: '' }, 'closedByStatusTime'],
  [{ 状态: '处理中' }, 'openWithClosingTime'],
  [{ 社区: '' }, 'noRegion'],
  [{ 单位: '' }, 'noOrganisation'],
  [{ 标题: '长'.repeat(300) }, 'titleCut'],
])('%j is kept and noted: %s', (changes, warning) => {
  expect(warningsOf(read(changes))).toEqual([warning])
})

test('odd orders of time are kept as the source says', () => {
  const found = read({ 办结时间: '2026-03-01 09:00' })
  expect('draft' in found && found.draft.closedAt).toEqual(new Date('2026-03-01T01:00:00Z'))
})

test('the rules may win over the dates of the file', () => {
  const found = read({ 期限: 'whenever' }, { dueDates: 'rules' })
  expect('draft' in found && found.draft.dueAt).toBe(null)
})

test('without a state column a closing time says closed', () => {
  const { state: _, ...columns } = mapping.columns
  const closed = read({}, { columns })
  const open = read({ 办结时间: '' }, { columns })
  expect(['draft' in closed && closed.draft.outcome, 'draft' in open && open.draft.outcome]).toEqual([
    'closed',
    'open',
  ])
})

test('of several columns the first that is filled counts, then the default', () => {
  const columns = { ...mapping.columns, title: ['内容', '标题'], organisation: ['单位', '街道'] }
  const over = { columns, defaults: { organisation: '城管', channel: '电话' } }
  const first = read({ 内容: '灯坏了' }, over)
  expect('draft' in first && first.draft.title).toBe('灯坏了')
  const second = read({ 单位: '', 渠道: '' }, over)
  expect('draft' in second && second.draft).toMatchObject({
    title: '路灯不亮',
    organisation: '城管局',
    channel: 'phone',
  })
  const third = read({ 单位: '', 街道: '湖滨街道' }, over)
  expect('draft' in third && third.draft.organisation).toBe('湖滨街道')
})

test('one kind of case needs no column of categories, and one state no column of states', () => {
  const { categoryCode: _, state: __, ...columns } = mapping.columns
  const found = read({}, { columns, defaults: { categoryCode: '坑洼', state: '已办结' } })
  expect('draft' in found && found.draft).toMatchObject({
    category: { code: '坑洼', name: '坑洼' },
    outcome: 'closed',
  })
})

test('a class above the category is kept with it', () => {
  const columns = { ...mapping.columns, categoryClass: '大类' }
  const found = read({ 大类: '公用设施' }, { columns })
  expect('draft' in found && found.draft.category.class).toBe('公用设施')
})

test('a deadline written as a day runs to the end of that day in its place', () => {
  const found = read({ 期限: '2026-03-04', 办结时间: '2026-03-04' })
  expect('draft' in found && [found.draft.dueAt, found.draft.closedAt]).toEqual([
    new Date('2026-03-04T15:59:59.999Z'),
    new Date('2026-03-03T16:00:00.000Z'),
  ])
})

test.each([
  ['(30.25, 120.15)', { lat: 30.25, lng: 120.15 }],
  ['30.25,120.15', { lat: 30.25, lng: 120.15 }],
  ['30,25; 120,15', { lat: 30.25, lng: 120.15 }],
  ['POINT (120.15 30.25)', { lat: 30.25, lng: 120.15 }],
  ['[120.15,30.25]', { lat: 30.25, lng: 120.15 }],
  ['(39.0, -77.0)', null],
  ['somewhere', null],
  ['', null],
])('%j in one column is the point %j', (written, point) => {
  const { latitude: _, longitude: __, ...rest } = mapping.columns
  const found = read({ 位置: written }, { columns: { ...rest, point: '位置' } })
  expect('draft' in found && found.draft.point).toEqual(point)
})

test('whoever reported is handed on for sealing', () => {
  const columns = { ...mapping.columns, reporterName: '来电人', reporterPhone: '电话' }
  const found = read({ 来电人: '张三', 电话: '138 0000 0000' }, { columns })
  expect('draft' in found && found.draft.reporter).toEqual({ name: '张三', phone: '138 0000 0000' })
  const without = read({})
  expect('draft' in without && 'reporter' in without.draft).toBe(false)
})
