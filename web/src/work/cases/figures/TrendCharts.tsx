// How the last ninety days went: what came in, what was closed, what stood open and over its limit each evening.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TrendView } from '../../../../../src/work/cases/statistics/trend/schema.ts'
import { get } from '../../../kernel/api.ts'
import { ChartFigure } from '../../../kernel/charts/ChartFigure.tsx'
import type { Chart } from '../../../kernel/charts/chart.ts'
import { useText } from '../../../kernel/i18n/language.tsx'
import { endpoints } from '../../../kernel/paths.ts'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { figureNames, messages } from './figure-messages.ts'
import styles from './figures.module.css'

const daysBack = 90

export function TrendCharts({ region }: { region: string }) {
  const t = useText()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['cases', 'trend', region],
    queryFn: ({ signal }) => get<TrendView>(endpoints.casesTrend({ days: daysBack, region }), signal),
  })
  const charts = useMemo((): Chart[] => {
    if (!data) return []
    const shared = { unit: t(messages.unit), axis: t(messages.day), labels: data.days.map(shortDay) }
    return [
      {
        ...shared,
        title: t(messages.flow),
        series: [
          { name: t(figureNames.filed), kind: 'line', values: data.total.filed, color: 'blue' },
          { name: t(figureNames.closed), kind: 'line', values: data.total.closed, color: 'green' },
        ],
      },
      {
        ...shared,
        title: t(messages.standing),
        series: [
          { name: t(figureNames.open), kind: 'line', values: data.total.open, color: 'ink-2' },
          { name: t(figureNames.overdue), kind: 'line', values: data.total.overdue, color: 'red' },
        ],
      },
    ]
  }, [data, t])
  if (isPending) return <Waiting lines={5} />
  if (error) return <ProblemNotice error={error} onAgain={() => void refetch()} />
  return (
    <section className={styles.charts} aria-label={t(messages.trend)}>
      {charts.map((chart) => (
        <ChartFigure key={chart.title} chart={chart} />
      ))}
    </section>
  )
}

/** `2026-03-02` → `3/2`. */
function shortDay(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}/${date}`
}
