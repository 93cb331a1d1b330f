// Finds a record's values under the names that cities use for them, in either language.

import type { Text } from '../../../kernel/i18n/index.ts'
import { checkPosition } from '../geojson/position.ts'
import type { ImportRecord } from './records.ts'

const names = {
  code: ['code', '编码', '代码', '区划代码', '行政区划代码', '统一编码', '网格编码', '单元网格编码'],
  id: ['id', '标识码', '部件标识码', '部件编码', '编号', 'fid'],
  name: ['name', '名称', '区划名称', '部件名称', '地名', '网格名称'],
  nameEn: ['name_en', 'nameEn', '英文名称'],
  level: ['level', '级别', '层级'],
  parent: ['parent', 'parent_code', '上级编码', '上级代码'],
  owner: ['owner', '主管单位', '主管部门', '权属单位'],
  state: ['state', 'status', '状态'],
  kind: ['kind', 'type', '类型', '类别'],
  address: ['address', '地址', '详细地址', '门牌地址'],
  aliases: ['aliases', 'alias', '别名'],
  lon: ['lon', 'lng', 'longitude', 'x', '经度'],
  lat: ['lat', 'latitude', 'y', '纬度'],
} as const satisfies Record<string, readonly string[]>

export type FieldName = keyof typeof names

/** The value as trimmed text; undefined when there is none. */
export function textOf({ values }: ImportRecord, field: FieldName): string | undefined {
  for (const name of names[field]) {
    const value = values[name] ?? values[name.toUpperCase()]
    if (value === undefined || value === null) continue
    const text = String(value).trim()
    if (text !== '') return text
  }
  return undefined
}

export type FoundPoint = { ok: true; lon: number; lat: number } | { ok: false; field: string; message: Text }

/** From a Point, or from columns of longitude and latitude. */
export function pointOf(record: ImportRecord): FoundPoint {
  const geometry = record.geometry as { type?: unknown; coordinates?: unknown } | undefined
  if (geometry !== undefined) {
    if (geometry?.type !== 'Point') return { ok: false, field: 'geometry', message: pointWanted }
    return checked('geometry', geometry.coordinates)
  }
  const lon = textOf(record, 'lon')
  const lat = textOf(record, 'lat')
  if (lon === undefined || lat === undefined)
    return { ok: false, field: lon === undefined ? 'lon' : 'lat', message: missing }
  return checked('lon', [Number(lon), Number(lat)])
}

export const missing: Text = { zh: '缺少这一项', en: 'this is missing' }

const pointWanted: Text = { zh: '几何类型应为 Point', en: 'the geometry must be a Point' }

function checked(field: string, coordinates: unknown): FoundPoint {
  const position = checkPosition(coordinates)
  if (!position.ok) return { ok: false, field, message: position.reason }
  const [lon = 0, lat = 0] = position.value
  return { ok: true, lon, lat }
}
