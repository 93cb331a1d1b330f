import { describe, expect, test } from 'vitest'
import { figuresOf, type Lines } from './figures.ts'
import { codesOf, cutPath, detailOf, detailsOf, type Level } from './levels.ts'
import { queryOf, stateOf } from './screen-state.ts'

const days = 90
const flat = (value: number) => new Array<number>(days).fill(value)
const lines: Lines = {
  reported: flat(12),
  filed: flat(10).map((value, day) => (day === days - 1 ? 4 : value + (day % 7))),
  closed: flat(8),
  dueClosed: flat(8),
  closedOnTime: flat(6).map((value, day) => (day >= days - 30 ? value + 1 : value)),
  rated: flat(2),
  satisfied: flat(1),
  ratingSum: flat(9),
  open: flat(100).map((value, day) => value + day),
  overdue: flat(5),
}

describe('the figures of a day', () => {
  const of = (at: number) =>
    Object.fromEntries(figuresOf(lines, at, { filed: 3, closed: 9 }).map((one) => [one.name, one]))

  test('today is compared with the same hours a week ago', () => {
    const { closed, filed } = of(days - 1)
    expect([filed?.value, filed?.change, filed?.against]).toEqual([4, 1, 'weekAgoNow'])
    expect(closed?.change).toBe(-1)
  })

  test('a past day with the whole day a week before', () => {
    const { filed } = of(50)
    expect([filed?.value, filed?.change, filed?.against]).toEqual([11, 0, 'weekAgo'])
  })

  test('rates are of thirty days and say of how many', () => {
    const { onTime, rating } = of(days - 1)
    expect([onTime?.part, onTime?.of, onTime?.value]).toEqual([210, 240, 7 / 8])
    expect(onTime?.change).toBeCloseTo(1 / 8)
    expect([rating?.value, rating?.of]).toEqual([4.5, 60])
  })

  test('what stands is compared with the evening before, and fourteen days are drawn', () => {
    const { open, overdue } = of(days - 1)
    expect([open?.value, open?.change, overdue?.change]).toEqual([189, 1, 0])
    expect(open?.line).toHaveLength(14)
    expect(open?.line.at(-1)).toBe(189)
  })

  test('the first day has nothing before it', () => {
    const { filed, open } = of(0)
    expect([filed?.change, open?.change, open?.line]).toEqual([null, null, [100]])
  })
})

test('the address carries what is shown, and nothing that is as usual', () => {
  const usual = stateOf(new URLSearchParams())
  expect(Object.values(queryOf(usual)).join('')).toBe('')
  const other = { ...usual, region: '99/9901/', measure: 'overdue', on: '2026-03-02', light: true } as const
  const query = new URLSearchParams(queryOf(other) as Record<string, string>)
  expect(stateOf(query)).toEqual(other)
  expect(stateOf(new URLSearchParams('show=x&on=today&rank=y'))).toEqual(usual)
})

test('from the whole down to a grid', () => {
  expect(codesOf('99/9901/990102/')).toEqual(['99', '9901', '990102'])
  expect(cutPath('99/9901/990102/990102001/', 3)).toBe('99/9901/990102/')
  const coloured = (level: Level) => detailOf(level, detailsOf(level))
  expect((['city', 'district', 'street', 'community', 'grid'] as const).map(coloured)).toEqual([
    'community',
    'community',
    'grid',
    'grid',
    'grid',
  ])
  // A place without communities, or with nothing below it.
  expect(detailOf('city', ['district', 'street'])).toBe('street')
  expect(detailOf('city', ['district', 'grid'])).toBe('district')
  expect(detailOf('city', ['grid'])).toBe('grid')
  expect(detailOf('city', [])).toBeUndefined()
})
