// Cases on the map: for everybody without words and with the place rounded to about a hundred metres; for staff the open ones
// of their reach, where they are.
import { widest } from '../../ground/identity/index.ts'
import type { Layer } from '../../ground/space/index.ts'
import { anyone, grantsFor, type Principal, permitted } from '../../kernel/access/index.ts'
import { join, type Sql, sql } from '../../kernel/db/index.ts'

export const caseLayer: Layer = {
  id: 'cases',
  title: { zh: '案卷', en: 'Cases' },
  description: {
    zh: '上报的问题和办理状态；位置取整到约一百米，不含文字和个人信息',
    en: 'What was reported and where it stands; places are rounded to about a hundred metres, without words or personal data',
  },
  geometry: 'point',
  source: sql`cases.public_map`,
  key: { column: 'id', type: 'uuid' },
  fields: [
    { name: 'number', type: 'string', title: { zh: '编号', en: 'Number' } },
    { name: 'state', type: 'string', title: { zh: '环节', en: 'State' } },
    { name: 'kind', type: 'string', title: { zh: '状态', en: 'Kind' } },
    { name: 'category', type: 'string', title: { zh: '类别', en: 'Category' } },
    { name: 'channel', type: 'string', title: { zh: '来源', en: 'Channel' } },
    { name: 'region_path', type: 'string', title: { zh: '区域', en: 'Region' } },
    { name: 'reported_at', type: 'date-time', title: { zh: '上报时间', en: 'Reported' } },
    { name: 'due_at', type: 'date-time', title: { zh: '截止时间', en: 'Due' } },
    { name: 'closed_at', type: 'date-time', title: { zh: '结案时间', en: 'Closed' } },
  ],
  time: 'reported_at',
  access: anyone,
  version: sql`SELECT max(updated_at) FROM cases.case`,
  style: [
    {
      type: 'circle',
      filter: ['==', ['get', 'kind'], 'open'],
      paint: {
        'circle-color': '#c8402d',
        'circle-radius': 5,
        'circle-stroke-width': 1,
        'circle-stroke-color': '#ffffff',
      },
    },
    {
      type: 'circle',
      filter: ['!=', ['get', 'kind'], 'open'],
      paint: { 'circle-color': '#2f7d5b', 'circle-radius': 4, 'circle-opacity': 0.5 },
    },
  ],
  legend: [
    { label: { zh: '在办', en: 'Open' }, color: '#c8402d', shape: 'dot' },
    { label: { zh: '已结束', en: 'Ended' }, color: '#2f7d5b', shape: 'dot' },
  ],
}

/** In the order of urgency: over the limit, past the warning. The rest is ordinary. A stopped clock does not run over. */
function urgencies(now: Date): Record<string, Sql> {
  return {
    over: sql`f.due_at < ${now}::timestamptz AND (f.suspended_at IS NULL OR f.due_at < f.suspended_at)`,
    soon: sql`f.suspended_at IS NULL AND f.warn_at <= ${now}::timestamptz AND f.due_at >= ${now}::timestamptz`,
  }
}

/** As `reachOf` says of lists, over the columns of this layer. */
function within(reader: Principal): Sql {
  if (reader.kind === 'system') return sql`true`
  const each = widest(grantsFor(reader, 'cases.read')).map(({ organisationPath, regionPath }) => {
    const there = regionPath === null ? sql`true` : sql`starts_with(f.region_path, ${regionPath})`
    if (organisationPath === null) return there
    const theirs = sql`SELECT o.id FROM identity.public_organisation o WHERE starts_with(o.path, ${organisationPath})`
    return sql`(${there} AND (f.organisation_id IN (${theirs}) OR f.helping && ARRAY(${theirs})))`
  })
  return each.length === 0 ? sql`false` : sql`(${join(each, ' OR ')})`
}

export const openCaseLayer: Layer = {
  id: 'open-cases',
  title: { zh: '正在办的案卷', en: 'Open cases' },
  description: {
    zh: '辖区或单位内正在办的案卷和缓急；仅工作人员可见',
    en: 'Open cases of the reader’s region or organisation, by urgency; for staff only',
  },
  geometry: 'point',
  source: sql`(SELECT id, number, title, category, region_path, organisation_id, helping, reported_at, due_at, warn_at,
    suspended_at, updated_at AS changed_at, location AS geometry
    FROM cases.case WHERE kind = 'open' AND location IS NOT NULL)`,
  key: { column: 'id', type: 'uuid' },
  fields: [
    { name: 'number', type: 'string', title: { zh: '编号', en: 'Number' } },
    { name: 'title', type: 'string', title: { zh: '标题', en: 'Title' } },
    { name: 'category', type: 'string', title: { zh: '类别', en: 'Category' } },
    { name: 'region_path', type: 'string', title: { zh: '区域', en: 'Region' } },
    { name: 'reported_at', type: 'date-time', title: { zh: '上报时间', en: 'Reported' } },
    { name: 'due_at', type: 'date-time', title: { zh: '截止时间', en: 'Due' } },
  ],
  time: 'reported_at',
  access: permitted('cases.read'),
  restrict: within,
  version: sql`SELECT max(updated_at) FROM cases.case`,
  pointsFrom: 15,
  tallies: urgencies,
  cellsOfTile: 3,
  keptFor: 15,
  // @NOTE pages that show these points bring their own look: on an ordinary map nobody asked for them.
  style: [],
  legend: [
    { label: { zh: '超时', en: 'Overdue' }, color: '#b93626', shape: 'dot' },
    { label: { zh: '快到期', en: 'Due soon' }, color: '#a85400', shape: 'dot' },
    { label: { zh: '时限内', en: 'Within the limit' }, color: '#2868b0', shape: 'dot' },
  ],
}
