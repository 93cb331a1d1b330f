import { describe, expect, test } from 'vitest'
import type { Tokens } from '../theme/tokens.ts'
import { type Chart, extremes, rowsOf } from './chart.ts'
import { optionOf } from './option.ts'
import { linesOf } from './spark.ts'

const tokens: Tokens = { value: (token) => token, pixels: () => 12 }
const chart: Chart = {
  title: '每天',
  unit: '件',
  axis: '天',
  labels: ['1', '2', '3'],
  series: [
    { name: '立案', kind: 'bar', values: [3, 0, 5], color: 'blue' },
    { name: '正在办', kind: 'line', values: [1, null, 2], color: 'ink' },
  ],
}

describe('a chart', () => {
  test('stands on zero, keeps gaps, names a line at its end', () => {
    const option = optionOf(chart, tokens, true)
    expect(option).toMatchObject({ animation: false, yAxis: { min: 0 } })
    const [bar, line] = option.series as { type: string; data: unknown[] }[]
    expect(bar).toMatchObject({ type: 'bar', itemStyle: { color: 'blue' } })
    expect(line).toMatchObject({ type: 'line', connectNulls: false, endLabel: { show: true } })
    expect(line?.data).toEqual([1, null, 2])
    expect(option).not.toHaveProperty('legend')
  })

  test('has a table behind it', () => {
    expect(rowsOf(chart)).toEqual([
      { label: '1', values: [3, 1] },
      { label: '2', values: [0, null] },
      { label: '3', values: [5, 2] },
    ])
    expect(extremes([null, 4, 1, null])).toEqual({ low: 1, high: 4, last: 1 })
    expect(extremes([null])).toBeNull()
  })
})

describe('a sparkline', () => {
  test('breaks at a gap and ends in a dot', () => {
    const { dot, lines } = linesOf([1, 2, null, 3, 4], 92, 26, 3)
    expect(lines).toHaveLength(2)
    expect(dot).toEqual({ x: 89, y: 3 })
  })

  test('a level line runs in the middle, nothing is nothing', () => {
    expect(linesOf([2, 2], 92, 26, 3).lines).toEqual(['3.0,13.0 89.0,13.0'])
    expect(linesOf([null, null], 92, 26, 3)).toEqual({ lines: [], dot: null })
  })
})
