import { describe, expect, it } from 'vitest'
import type { FieldType } from '../layer.ts'
import { coerceProperties, coerceValue } from './coerce.ts'

describe('a value', () => {
  it.each<[FieldType, unknown, unknown]>([
    ['string', 12, '12'],
    ['string', { a: 1 }, '{"a":1}'],
    ['integer', ' 12 ', 12],
    ['integer', '12.5', undefined],
    ['integer', '9007199254740993', undefined],
    ['number', '1e3', 1000],
    ['number', 'NaN', undefined],
    ['number', 'Infinity', undefined],
    ['number', '', undefined],
    ['boolean', '是', true],
    ['boolean', 0, false],
    ['boolean', 'maybe', undefined],
    ['date-time', '2026-03-02T09:00:00+08:00', '2026-03-02T01:00:00.000Z'],
    ['date-time', '2026-03-02 09:00+08:00', '2026-03-02T01:00:00.000Z'],
    ['date-time', '2026-03-02', '2026-03-02T00:00:00.000Z'],
    ['date-time', '2026-03-02 09:00:00', undefined],
    ['date-time', '2026-13-02', undefined],
    ['date-time', '0000-01-01', undefined],
    ['date-time', '02/03/2026', undefined],
  ])('of type %s: %j is %j', (type, given, expected) => {
    expect(coerceValue(given, type)).toBe(expected)
  })
})

it('keeps declared fields only and names the one that does not fit', () => {
  const title = { zh: '宽', en: 'Width' }
  const fields = [{ name: 'width', type: 'number' as const, title }]
  expect(coerceProperties({ width: '3', other: 1 }, fields)).toEqual({ ok: true, value: { width: 3 } })
  expect(coerceProperties({ width: '' }, fields)).toEqual({ ok: true, value: {} })
  expect(coerceProperties({ width: 'wide' }, fields)).toMatchObject({ ok: false, field: 'width' })
})
