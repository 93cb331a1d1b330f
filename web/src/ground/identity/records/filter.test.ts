import { expect, test } from 'vitest'
import { queryOf, readFilter } from './filter.ts'

test('without a word the last thirty days', () => {
  const filter = readFilter(new URLSearchParams('actor=a'), new Date('2026-03-31T04:00:00Z'))
  expect(filter).toMatchObject({ actor: 'a', action: '', from: '2026-03-01', to: '' })
})

test('the last day counts whole', () => {
  const { from, to } = queryOf({
    ...readFilter(new URLSearchParams('from=2026-03-01&to=2026-03-01'), new Date()),
  })
  expect(Date.parse(String(to)) - Date.parse(String(from))).toBe(86_400_000)
})
