// Reads the query of OGC API Features. What the standard calls an error is a 400 that names the parameter;
// a parameter that the API does not have is one too (Core §7.15, /req/core/query-param-unknown).

import { validate as isUuid } from 'uuid'
import { errors } from '../errors.ts'
import { coerceValue } from '../imports/coerce.ts'
import type { Layer } from '../layer.ts'
import type { Box } from '../layers/box.ts'
import type { LayerFilter } from '../layers/read.ts'
import { type Crs, crs84, findCrs } from './crs.ts'
import { parseDatetime } from './datetime.ts'

export type Query = Record<string, string>

export interface ItemsQuery {
  filter: LayerFilter
  limit: number
  offset: number
  after: string | undefined
  crs: Crs
}

export const defaultLimit = 100
export const largestLimit = 10_000

const itemsParameters = ['bbox', 'bbox-crs', 'crs', 'datetime', 'limit', 'offset', 'after', 'f']

/** @throws space.badParameter */
export function parseItemsQuery(given: unknown, layer: Layer): ItemsQuery {
  const query = readQuery(given, [...itemsParameters, ...layer.fields.map(({ name }) => name)])
  return {
    filter: {
      box: parseBox(query),
      time: query.datetime === undefined ? undefined : parseDatetime(query.datetime),
      equal: parseFields(query, layer),
    },
    limit: Math.min(parseWhole(query, 'limit', 1) ?? defaultLimit, largestLimit),
    offset: parseWhole(query, 'offset', 0) ?? 0,
    after: parseAfter(query, layer),
    crs: parseCrs(query, 'crs'),
  }
}

/** The query as single texts; `f` may only be json, the one form that is spoken. @throws space.badParameter */
export function readQuery(given: unknown, allowed: readonly string[]): Query {
  const query: Query = {}
  for (const [name, value] of Object.entries((given ?? {}) as Record<string, unknown>)) {
    if (!allowed.includes(name)) throw bad(name, '没有这个参数', 'there is no such parameter')
    if (typeof value !== 'string') throw bad(name, '只能给出一次', 'it may be given once only')
    query[name] = value
  }
  if (query.f !== undefined && query.f !== 'json') throw bad('f', '只支持 json', 'only json is spoken')
  return query
}

/** @throws space.badParameter */
export function parseCrs(query: Query, name: 'crs' | 'bbox-crs'): Crs {
  const uri = query[name]
  if (uri === undefined) return crs84
  const crs = findCrs(uri)
  if (!crs) throw bad(name, '不支持这个坐标系', 'this coordinate reference system is not offered')
  return crs
}

function parseBox(query: Query): Box | undefined {
  const crs = parseCrs(query, 'bbox-crs')
  if (query.bbox === undefined) return undefined
  const numbers = query.bbox.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (![4, 6].includes(numbers.length) || !numbers.every(Number.isFinite)) {
    throw bad('bbox', '应为 4 个或 6 个用逗号分隔的数字', 'it is 4 or 6 numbers with commas between')
  }
  const half = numbers.length / 2
  const [a1 = 0, a2 = 0] = numbers
  const [b1 = 0, b2 = 0] = numbers.slice(half)
  const box = crs.toBox([a1, a2], [b1, b2])
  if (box.south > box.north) throw bad('bbox', '下界大于上界', 'its lower edge lies above its upper edge')
  if (Math.max(-box.south, box.north) > 90) {
    throw bad(
      'bbox',
      '纬度超出 −90 至 90，请检查坐标轴顺序',
      'a latitude is beyond 90: check the order of axes',
    )
  }
  return box
}

function parseFields(query: Query, { fields }: Layer): LayerFilter['equal'] {
  return fields.flatMap(({ name, type }) => {
    const given = query[name]
    if (given === undefined) return []
    const value = coerceValue(given, type)
    if (value === undefined) throw bad(name, `类型应为 ${type}`, `it must be of type ${type}`)
    return [{ field: name, value }]
  })
}

function parseAfter({ after }: Query, { key }: Layer): string | undefined {
  if (after === undefined || key.type === 'text' || isUuid(after)) return after
  throw bad('after', '翻页标记不对', 'this is not where a page of ours ended')
}

function parseWhole(query: Query, name: string, least: number): number | undefined {
  const given = query[name]
  if (given === undefined) return undefined
  const value = /^\d{1,12}$/.test(given) ? Number(given) : Number.NaN
  if (value >= least) return value
  throw bad(name, `应为不小于 ${least} 的整数`, `it must be a whole number of at least ${least}`)
}

function bad(name: string, zh: string, en: string) {
  return errors.badParameter({ name }, { fields: [{ field: name, message: { zh, en } }] })
}
