// The drawing of a chart. Loads ECharts, and of it only what we draw, so pages take it by ChartFigure.
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useAppearance } from '../theme/appearance.tsx'
import { readTokens } from '../theme/tokens.ts'
import type { Chart } from './chart.ts'
import styles from './charts.module.css'
import { optionOf } from './option.ts'

echarts.use([BarChart, LineChart, GridComponent, TooltipComponent, LabelLayout, CanvasRenderer])

export function EChart({ chart, label }: { chart: Chart; label: string }) {
  const holder = useRef<HTMLDivElement>(null)
  const drawn = useRef<echarts.ECharts>(undefined)
  const { dark, elder } = useAppearance()
  useEffect(() => {
    if (!holder.current) return
    const made = echarts.init(holder.current)
    drawn.current = made
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(holder.current)
    return () => {
      watch.disconnect()
      made.dispose()
    }
  }, [])
  useEffect(() => {
    // @NOTE the values of tokens.css are other ones when the look changes
    void dark
    void elder
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    drawn.current?.setOption(optionOf(chart, readTokens(), still), { notMerge: true })
  }, [chart, dark, elder])
  return <div ref={holder} className={styles.canvas} role="img" aria-label={label} />
}
