// A chart in the values of this page, as ECharts takes it: thin lines, bars from zero, the name of a line at its end instead
// of a legend, no gradient, no shadow.

import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { Tokens } from '../theme/tokens.ts'
import type { Chart, ChartSeries } from './chart.ts'

export type Option = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>

export function optionOf({ labels, series, unit }: Chart, tokens: Tokens, still: boolean): Option {
  const text = {
    color: tokens.value('ink-2'),
    fontFamily: tokens.value('font'),
    fontSize: tokens.pixels('t0'),
  }
  const longest = Math.max(...series.map(({ kind, name }) => (kind === 'line' ? name.length : 0)))
  return {
    animation: !still,
    animationDuration: 200,
    textStyle: text,
    grid: { left: 8, right: 16 + longest * tokens.pixels('t0'), top: 28, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      backgroundColor: tokens.value('card'),
      borderColor: tokens.value('line'),
      textStyle: { ...text, color: tokens.value('ink') },
      axisPointer: { type: 'line', lineStyle: { color: tokens.value('edge'), width: 1 } },
    },
    xAxis: {
      type: 'category',
      data: [...labels],
      axisLine: { lineStyle: { color: tokens.value('edge') } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      name: unit,
      nameTextStyle: { ...text, align: 'left' },
      min: 0,
      minInterval: 1,
      splitNumber: 4,
      axisLabel: text,
      splitLine: { lineStyle: { color: tokens.value('line'), width: 1 } },
    },
    series: series.map((one) => (one.kind === 'bar' ? bar(one, tokens) : line(one, tokens, text))),
  }
}

function bar({ color, name, stack, values }: ChartSeries, tokens: Tokens): BarSeriesOption {
  return {
    type: 'bar',
    name,
    data: [...values],
    stack,
    barCategoryGap: '28%',
    itemStyle: { color: tokens.value(color) },
    emphasis: { disabled: true },
  }
}

function line({ color, name, values }: ChartSeries, tokens: Tokens, text: object): LineSeriesOption {
  const shade = tokens.value(color)
  return {
    type: 'line',
    name,
    data: [...values],
    connectNulls: false,
    showSymbol: false,
    lineStyle: { color: shade, width: 1.5 },
    itemStyle: { color: shade },
    endLabel: { ...text, show: true, color: shade, formatter: '{a}' },
    labelLayout: { moveOverlap: 'shiftY' },
    emphasis: { disabled: true },
  }
}
