// Reads a mapping file and says of each field what is wrong with it, before a single row is read.
import { readFile } from 'node:fs/promises'
import { Value } from 'typebox/value'
import { type FieldProblem, fieldProblem } from '../../../kernel/errors/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { dateReader } from './dates/date-format.ts'
import { isTimeZone } from './dates/local-time.ts'
import { errors } from './errors.ts'
import { CaseMapping } from './mapping-schema.ts'

/** Reads and checks a mapping file. Throws `cases.import.noMapping` or `request.invalid` with the fields. */
export async function readMapping(path: string): Promise<CaseMapping> {
  let written: string
  try {
    written = await readFile(path, 'utf8')
  } catch {
    throw errors.noMapping({ path })
  }
  try {
    return checkMapping(JSON.parse(written))
  } catch (problem) {
    if (problem instanceof SyntaxError) throw errors.mappingNotJson({ path, reason: problem.message })
    throw problem
  }
}

/** Checks what claims to be a mapping. Throws `request.invalid` with one entry per field that is wrong. */
export function checkMapping(written: unknown): CaseMapping {
  const problems = shapeProblems(written)
  if (problems.length > 0) throw fieldProblem(problems)
  const mapping = written as CaseMapping
  const further = sensibleProblems(mapping)
  if (further.length > 0) throw fieldProblem(further)
  return mapping
}

/** Names the fields of the mapping for which the file has no column. */
export function missingColumns(mapping: CaseMapping, headers: string[]): FieldProblem[] {
  return Object.entries(mapping.columns)
    .map(([field, columns]) => ({ field, columns: [columns].flat() }))
    .filter(({ columns }) => !columns.some((column) => headers.includes(column)))
    .map(({ columns, field }) => ({
      field: `columns/${field}`,
      message: {
        zh: `文件中没有“${columns.join('”或“')}”这一列；有：${headers.join('、')}`,
        en: `The file has no column “${columns.join('” or “')}”; it has: ${headers.join(', ')}`,
      },
    }))
}

function shapeProblems(written: unknown): FieldProblem[] {
  const problems = new Map<string, Text>()
  for (const { instancePath, keyword, params, message } of Value.Errors(CaseMapping, written)) {
    const at = instancePath.slice(1)
    const names = namesIn(params, keyword)
    for (const field of names ? names.map((name) => [at, name].filter(Boolean).join('/')) : [at]) {
      if (!problems.has(field) && keyword !== 'boolean') problems.set(field, words(keyword, params, message))
    }
  }
  return [...problems].map(([field, message]) => ({ field, message }))
}

function namesIn(params: object, keyword: string): string[] | undefined {
  const found =
    keyword === 'required' && 'requiredProperties' in params
      ? params.requiredProperties
      : 'additionalProperties' in params && params.additionalProperties
  return Array.isArray(found) ? found : undefined
}

function words(keyword: string, params: object, message: string): Text {
  if (keyword === 'required') return { zh: '请填写这一项', en: 'This is required' }
  if (keyword === 'additionalProperties') return { zh: '没有这一项', en: 'There is no such field' }
  if (keyword === 'enum' && 'allowedValues' in params && Array.isArray(params.allowedValues)) {
    const list = params.allowedValues.join(', ')
    return { zh: `应为其中之一：${list}`, en: `Must be one of: ${list}` }
  }
  if (keyword === 'type' && 'type' in params) {
    return { zh: `类型应为 ${params.type}`, en: `Must be of type ${params.type}` }
  }
  return { zh: `内容不对（${message}）`, en: `Is not right: ${message}` }
}

function sensibleProblems(mapping: CaseMapping): FieldProblem[] {
  const problems: FieldProblem[] = []
  const say = (field: string, zh: string, en: string) => problems.push({ field, message: { zh, en } })
  if (!isTimeZone(mapping.timeZone)) {
    say(
      'timeZone',
      '没有这个时区（应为 IANA 名称，如 Asia/Shanghai）',
      'No such time zone (an IANA name such as Asia/Shanghai)',
    )
  }
  for (const [index, format] of mapping.dateFormats.entries()) {
    if (dateReader(format)) continue
    const example = 'yyyy-MM-dd HH:mm:ss, MM/dd/yyyy hh:mm:ss a, iso, unix, unix-ms, excel'
    say(`dateFormats/${index}`, `不是日期格式，例如 ${example}`, `Not a date format; such as ${example}`)
  }
  for (const field of ['title', 'categoryCode'] as const) {
    if (mapping.columns[field] || mapping.defaults?.[field]) continue
    say(`columns/${field}`, '请填写这一项，或在 defaults 中给出', 'This is required, here or in `defaults`')
  }
  if (mapping.columns.point && mapping.columns.latitude) {
    say('columns/point', '坐标或合写，或分写，不能两样都有', 'A point is in one column or in two, not both')
  }
  const hasState = mapping.columns.state || mapping.defaults?.state
  if (hasState && !mapping.states) {
    say('states', '有状态列时，须说明每种状态的含义', 'With a state column, say what each state means')
  } else if (mapping.defaults?.state && !mapping.states?.[mapping.defaults.state]) {
    say('defaults/state', '须是 states 中的一种', 'Must be one of `states`')
  }
  if (Boolean(mapping.columns.latitude) !== Boolean(mapping.columns.longitude)) {
    say('columns/latitude', '经度与纬度须同时给出', 'Latitude and longitude go together')
  }
  if ((mapping.columns.organisation || mapping.defaults?.organisation) && !mapping.organisations) {
    say(
      'organisations',
      '有单位列时，须说明未知单位如何处理',
      'With an organisation column, say what happens to unknown ones',
    )
  }
  if ((mapping.columns.region || mapping.defaults?.region) && !mapping.regions) {
    say('regions', '有区域列时，须说明区划标准', 'With a region column, name the standard of the regions')
  }
  const [west = -180, south = -90, east = 180, north = 90] = mapping.coordinates?.within ?? []
  if (west >= east || south >= north) {
    say('coordinates/within', '次序应为西、南、东、北', 'The order is west, south, east, north')
  }
  if ((mapping.earliest ?? '1970-01-01') > (mapping.latest ?? '2100-12-31')) {
    say('earliest', '最早日期晚于最晚日期', 'The earliest day is after the latest')
  }
  return problems
}
