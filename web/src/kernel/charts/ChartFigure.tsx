// A chart with its name, its unit and the table behind it: shown on demand, and always there for a screen reader and on paper.
import { lazy, Suspense, useId, useState } from 'react'
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { sayNumber } from '../numbers.ts'
import { type Chart, extremes, rowsOf } from './chart.ts'
import styles from './charts.module.css'

const EChart = lazy(() => import('./EChart.tsx').then(({ EChart }) => ({ default: EChart })))

const messages = defineMessages({
  table: { zh: '看表格', en: 'As a table' },
  drawing: { zh: '看图', en: 'As a chart' },
  label: { zh: '{title}。{parts}', en: '{title}. {parts}' },
  part: {
    zh: '{name}：最少 {low}，最多 {high}，最近 {last}',
    en: '{name}: from {low} to {high}, last {last}',
  },
  gap: { zh: '没有', en: 'none' },
})

export function ChartFigure({ chart }: { chart: Chart }) {
  const t = useText()
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  const parts = chart.series.flatMap(({ name, values }) => {
    const found = extremes(values)
    if (!found) return []
    const [low, high, last] = [found.low, found.high, found.last].map((value) => sayNumber(value))
    return [t(messages.part, { name, low: low ?? '', high: high ?? '', last: last ?? '' })]
  })
  return (
    <figure className={styles.chart}>
      <div className={styles.head}>
        <figcaption>
          {chart.title} <small>{chart.unit}</small>
        </figcaption>
        <button type="button" aria-expanded={asTable} aria-controls={id} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? messages.drawing : messages.table)}
        </button>
      </div>
      {!asTable && (
        <Suspense fallback={<div className={styles.canvas} aria-busy />}>
          <EChart chart={chart} label={t(messages.label, { title: chart.title, parts: parts.join('; ') })} />
        </Suspense>
      )}
      {/* @NOTE a scrolled table must be reachable by keyboard */}
      <div id={id} className={asTable ? styles.scroll : 'unseen'} tabIndex={asTable ? 0 : undefined}>
        <table className={styles.table}>
          <caption className="unseen">{chart.title}</caption>
          <thead>
            <tr>
              <th scope="col">{chart.axis}</th>
              {chart.series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(chart).map(({ label, values }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {values.map((value, at) => (
                  <td key={chart.series[at]?.name}>{value === null ? t(messages.gap) : sayNumber(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
