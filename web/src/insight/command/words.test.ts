import { describe, expect, test } from 'vitest'
import { areaFigures, classesFor, colorsFor } from './area-figures.ts'
import { listOf, sayChange, sayFigure, saySmall } from './figure-words.ts'
import type { DayFigure } from './figures.ts'
import { ranked } from './ranking.ts'

const figure: DayFigure = {
  name: 'open',
  value: 1284,
  part: null,
  of: null,
  change: -31,
  against: 'dayBefore',
  line: [],
}

describe('a figure in words', () => {
  test('has its unit and its change with a sign', () => {
    expect(sayFigure(figure, 'zh')).toEqual({ number: '1,284', unit: '件' })
    expect(sayChange(figure, '2026-03-02', 'zh')).toEqual({ words: '比前一晚 −31', tone: undefined })
    const overdue = { ...figure, name: 'overdue' as const, change: 9 }
    expect(sayChange(overdue, '2026-03-02', 'zh')).toEqual({ words: '比前一晚 +9', tone: 'bad' })
    const filed = { ...figure, name: 'filed' as const, change: 0, against: 'weekAgoNow' as const }
    expect(sayChange(filed, '2026-03-02', 'zh')?.words).toBe('比上周一此时 持平')
  })

  test('a rate says what it is of, and changes by points', () => {
    const rate: DayFigure = {
      ...figure,
      name: 'onTime',
      value: 0.9382,
      part: 938,
      of: 1000,
      change: 0.0061,
      against: 'monthBefore',
    }
    expect(sayFigure(rate, 'en')).toEqual({ number: '93.8', unit: '%' })
    expect(saySmall(rate, 'zh')).toBe('近 30 天 938 / 1,000 件')
    expect(sayChange(rate, '2026-03-02', 'zh')).toEqual({ words: '比前 30 天 +0.6 个百分点', tone: 'good' })
    expect(sayFigure({ ...rate, value: null }, 'zh').number).toBe('—')
  })

  test('opens the list of exactly its cases', () => {
    expect(listOf('filed', '2026-03-02', true, '99/')).toEqual({
      region: '99/',
      figure: 'filed',
      reportedFrom: '2026-03-02',
      reportedTo: '2026-03-02',
    })
    expect(listOf('rating', '2026-03-02', true, '')).toMatchObject({
      figure: 'rated',
      closedFrom: '2026-02-01',
      closedTo: '2026-03-02',
    })
    expect(listOf('overdue', '2026-02-01', false, '')).toMatchObject({ figure: 'overdue', on: '2026-02-01' })
    expect(listOf('overdue', '2026-03-02', true, '')).toMatchObject({ on: '' })
  })
})

test('a rate of a handful never leads a ranking', () => {
  const group = (key: string, onTimeRate: number | null, dueClosed: number) => ({
    key,
    name: key,
    onTimeRate,
    dueClosed,
    list: '',
  })
  const order = ranked([group('a', 0, 2), group('b', 0.9, 50), group('c', 0.8, 12), group('d', null, 0)])
  expect(order.map(({ few, key }) => [key, few])).toEqual([
    ['c', false],
    ['b', false],
    ['a', true],
  ])
})

describe('the colours of regions', () => {
  const days = Array.from({ length: 40 }, (_, at) => `day ${at}`)
  const line = (value: number) => days.map(() => value)
  const groups = [
    { key: 'a/', name: 'a', open: line(0), overdue: line(0), rated: line(0), ratingSum: line(0) },
    { key: 'b/', name: 'b', open: line(4), overdue: line(1), rated: line(1), ratingSum: line(5) },
    { key: null, name: '', open: line(9), overdue: line(9), rated: line(9), ratingSum: line(9) },
  ]

  test('nothing is a class of its own, too few ratings are none', () => {
    const [a, b] = areaFigures({ groups }, 39)
    expect([a?.rating, b?.rating, b?.rated]).toEqual([null, 5, 30])
    const classes = classesFor({ days, groups }, 'open')
    expect([classes.classOf(0), classes.classOf(4) > 0]).toEqual([0, true])
    expect(colorsFor('open', classes, true)).toHaveLength(classes.breaks.length + 1)
  })

  test('without any figures there is one colour for nothing', () => {
    const classes = classesFor({ days: [], groups: [] }, 'open')
    expect(colorsFor('open', classes, false)).toHaveLength(1)
  })
})
