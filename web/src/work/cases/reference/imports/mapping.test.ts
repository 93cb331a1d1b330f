import { expect, test } from 'vitest'
import type { CaseMapping } from '../api.ts'
import { columnOf, withColumn, withSource, withUnknown } from './mapping.ts'

const mapping: CaseMapping = {
  source: 'import',
  timeZone: 'Asia/Shanghai',
  dateFormats: ['iso'],
  columns: { externalId: 'id', created: ['at', 'when'] },
  dueDates: 'rules',
  categories: { standard: 'import', kind: 'matter', unknown: 'create' },
}

test('a column of states brings the states with it, and takes them away again', () => {
  const with_ = withColumn(mapping, 'state', 'status', ['done', 'open'])
  expect(with_.states).toEqual({ done: 'open', open: 'open' })
  expect(withColumn(with_, 'state', '', [])).toEqual(mapping)
})

test('a column of organisations says what happens to unknown ones', () => {
  const named = withColumn(mapping, 'organisation', 'agency', [])
  expect(named.organisations).toEqual({ standard: 'import', unknown: 'create' })
  expect(withUnknown(named, 'organisations', 'reject').organisations?.unknown).toBe('reject')
  expect(withUnknown(mapping, 'organisations', 'reject')).toEqual(mapping)
  expect(withSource(named, 'hotline')).toMatchObject({
    source: 'hotline',
    categories: { standard: 'hotline' },
    organisations: { standard: 'hotline' },
  })
})

test('of several columns the first is shown', () => {
  expect([columnOf(mapping, 'created'), columnOf(mapping, 'due')]).toEqual(['at', ''])
})
