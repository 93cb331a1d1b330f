// A small mapping and row for this folder's tests.
import type { CaseMapping } from '../mapping-schema.ts'

export const mapping: CaseMapping = {
  source: 'letters',
  timeZone: 'Asia/Shanghai',
  dateFormats: ['yyyy-MM-dd HH:mm', 'iso'],
  columns: {
    externalId: '编号',
    title: '标题',
    description: '内容',
    categoryCode: '类别',
    created: '受理时间',
    due: '期限',
    closed: '办结时间',
    statusChanged: '变更时间',
    state: '状态',
    organisation: '单位',
    region: '社区',
    address: '地址',
    latitude: '纬度',
    longitude: '经度',
    channel: '渠道',
  },
  states: { 已办结: 'closed', 处理中: 'open', 重复: 'closed-duplicate' },
  dueDates: 'file-over-rules',
  coordinates: { wholeDegrees: 'off-map' },
  categories: { standard: 'letters', kind: 'matter', unknown: 'create' },
  organisations: { standard: 'letters', unknown: 'create', map: { 城管: '城管局' } },
  regions: { standard: 'letters', unknown: 'create' },
  channels: { 电话: 'phone' },
}

export const row: Record<string, string> = {
  编号: 'A-1',
  标题: '路灯不亮',
  内容: '',
  类别: '路灯',
  受理时间: '2026-03-02 09:00',
  期限: '2026-03-04 09:00',
  办结时间: '2026-03-03 10:30',
  变更时间: '2026-03-03 11:00',
  状态: '已办结',
  单位: '城管',
  社区: '东湖社区',
  地址: '湖滨路 1 号',
  纬度: '30.25',
  经度: '120.15',
  渠道: '电话',
}

/** The row as one line of a CSV file under `header`. */
export function csv(...rows: Record<string, string>[]): string {
  const columns = Object.keys(row)
  return [columns, ...rows.map((each) => columns.map((column) => each[column] ?? ''))]
    .map((cells) => cells.join(','))
    .join('\n')
}
