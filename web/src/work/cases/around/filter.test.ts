import { describe, expect, test } from 'vitest'
import { filterAddress, filterQuery, readFilter } from './filter.ts'

const now = new Date('2026-03-02T01:00:00Z')

describe('the filter of the public list', () => {
  test.each([
    ['', { kind: 'open', class: '', region: '', days: '' }],
    ['kind=all&days=30', { kind: '', class: '', region: '', days: '30' }],
    ['kind=closed&class=s:m:1&region=9901', { kind: 'closed', class: 's:m:1', region: '9901', days: '' }],
    ['kind=sideways&days=12', { kind: '', class: '', region: '', days: '' }],
  ])('%s is read, and written again the same', (address, filter) => {
    const read = readFilter(new URLSearchParams(address))
    expect(read).toEqual(filter)
    const written = Object.fromEntries(
      Object.entries(filterAddress(read)).filter(([, value]) => value !== ''),
    )
    expect(readFilter(new URLSearchParams(written as Record<string, string>))).toEqual(filter)
  })

  test('asks for days of the place', () => {
    expect(filterQuery(readFilter(new URLSearchParams('days=7')), now)).toMatchObject({
      kind: 'open',
      from: '2026-02-23',
    })
  })
})
