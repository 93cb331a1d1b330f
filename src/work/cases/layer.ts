// Cases on the map: no words, the place rounded to about a hundred metres, so that everybody may see it.
import type { Layer } from '../../ground/space/index.ts'
import { anyone } from '../../kernel/access/index.ts'
import { sql } from '../../kernel/db/index.ts'

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
