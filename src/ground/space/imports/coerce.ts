// Brings the values of a feature to the types that its layer declares.

import type { Text } from '../../../kernel/i18n/index.ts'
import type { FieldType, LayerField } from '../layer.ts'

export type Coerced =
  | { ok: true; value: Record<string, unknown> }
  | { ok: false; field: string; message: Text }

/** Fields that the record lacks stay empty; values under other names are not kept. */
export function coerceProperties(values: Record<string, unknown>, fields: readonly LayerField[]): Coerced {
  const kept: Record<string, unknown> = {}
  for (const { name, type } of fields) {
    const given = values[name]
    if (given === undefined || given === null || given === '') continue
    const value = coerceValue(given, type)
    if (value === undefined) return { ok: false, field: name, message: expected[type] }
    kept[name] = value
  }
  return { ok: true, value: kept }
}

/** Undefined when the value is not of the type. */
export function coerceValue(given: unknown, type: FieldType): string | number | boolean | undefined {
  const text = typeof given === 'object' ? JSON.stringify(given) : String(given).trim()
  if (type === 'string') return text
  if (type === 'boolean') return truths.get(text.toLowerCase())
  if (type === 'date-time') {
    const moment = new Date(text.replace(' ', 'T'))
    const known = zoned.test(text) && !Number.isNaN(moment.getTime()) && moment.getUTCFullYear() > 0
    return known ? moment.toISOString() : undefined
  }
  const number = Number(text)
  if (text === '' || !Number.isFinite(number)) return undefined
  return type === 'integer' && !Number.isSafeInteger(number) ? undefined : number
}

/** A day, which is taken in UTC, or a time that says its zone: whose clock would it be otherwise? */
const zoned = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/i

const truths = new Map([
  ['true', true],
  ['1', true],
  ['是', true],
  ['false', false],
  ['0', false],
  ['否', false],
])

const expected: Record<FieldType, Text> = {
  string: { zh: '应为文字', en: 'must be text' },
  integer: { zh: '应为整数', en: 'must be a whole number' },
  number: { zh: '应为数字', en: 'must be a number' },
  boolean: { zh: '应为 true 或 false', en: 'must be true or false' },
  'date-time': {
    zh: '应为带时区的 ISO 8601 时间，如 2026-03-02T09:00:00+08:00',
    en: 'must be an ISO 8601 time with its zone, such as 2026-03-02T09:00:00+08:00',
  },
}
