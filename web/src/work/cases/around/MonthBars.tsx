// Twelve months as bars: what was said, and of it what is done. Zero-based, without a chart library; the table stands behind.
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { sayCount, sayRate } from '../../../kernel/numbers.ts'
import page from '../../../kernel/ui/portal.module.css'
import type { PublicFigures } from './api.ts'
import styles from './around.module.css'
import { messages } from './around-messages.ts'

const height = 120
const step = 40

/** The next round number at or above: 1, 2 or 5 of a power of ten. */
export function niceTop(most: number): number {
  if (most <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(most))
  return [1, 2, 5, 10].map((part) => part * power).find((top) => top >= most) ?? most
}

export function MonthBars({ months }: { months: PublicFigures['months'] }) {
  const t = useText()
  const { language } = useLanguage()
  const top = niceTop(Math.max(...months.map(({ reported }) => reported)))
  const tall = (count: number) => (count / top) * height
  return (
    <section className={page.stack}>
      <h2 className={page.sub}>{t(messages.months)}</h2>
      <svg
        className={styles.bars}
        viewBox={`0 -14 ${months.length * step} ${height + 36}`}
        role="img"
        aria-label={t(messages.months)}
      >
        {months.map(({ closed, month, reported }, index) => {
          const x = index * step
          const name = Number(month.slice(5))
          return (
            <g key={month}>
              <rect
                className={styles.said}
                x={x + 6}
                width={28}
                y={height - tall(reported)}
                height={tall(reported)}
              />
              <rect
                className={styles.done}
                x={x + 6}
                width={28}
                y={height - tall(closed)}
                height={tall(closed)}
              />
              {reported > 0 && (
                <text x={x + 20} y={height - tall(reported) - 4} textAnchor="middle">
                  {sayCount(reported, language)}
                </text>
              )}
              <text x={x + 20} y={height + 16} textAnchor="middle">
                {name === 1 || index === 0 ? `${month.slice(2, 4)}/${name}` : name}
              </text>
            </g>
          )
        })}
        <line x1="0" x2={months.length * step} y1={height} y2={height} stroke="var(--edge)" />
      </svg>
      <p className={styles.key}>
        <span>
          <i aria-hidden />
          {t(messages.saidCount)}
        </span>
        <span data-done>
          <i aria-hidden />
          {t(messages.doneCount)}
        </span>
      </p>
      <details className={page.card}>
        <summary>{t(messages.monthsTable)}</summary>
        <div className={styles.wide}>
          <table className={`${styles.table} num`}>
            <thead>
              <tr>
                <th scope="col">{t(messages.month)}</th>
                <th scope="col">{t(messages.saidCount)}</th>
                <th scope="col">{t(messages.doneCount)}</th>
                <th scope="col">{t(messages.inTime)}</th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ closed, closedOnTime, dueClosed, month, onTimeRate, reported }) => (
                <tr key={month}>
                  <th scope="row">{month}</th>
                  <td>{sayCount(reported, language)}</td>
                  <td>{sayCount(closed, language)}</td>
                  <td>
                    {sayRate(onTimeRate, language)}
                    {dueClosed > 0 && ` (${closedOnTime}/${dueClosed})`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
