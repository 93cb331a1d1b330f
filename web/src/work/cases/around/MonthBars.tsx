// Twelve months as bars: what was said, and of it what is done. Zero-based, without a chart library; the table stands behind.
import { useText } from '../../../kernel/i18n/language.tsx'
import { sayNumber, sayRate } from '../../../kernel/numbers.ts'
import page from '../../../kernel/ui/portal.module.css'
import type { PublicFigures } from './api.ts'
import styles from './around.module.css'
import { messages } from './around-messages.ts'
import { niceTop } from './nice-top.ts'

export function MonthBars({ months }: { months: PublicFigures['months'] }) {
  const t = useText()
  const most = Math.max(...months.map(({ reported }) => reported))
  const top = niceTop(most)
  const tall = (count: number) => `${(count / top) * 100}%`
  const last = months.at(-1)
  const said = last
    ? t(messages.monthsSaid, {
        month: last.month,
        said: sayNumber(last.reported),
        done: sayNumber(last.closed),
      })
    : ''
  return (
    <section className={`${page.stack} ${styles.part}`}>
      <h2 className={page.sub}>{t(messages.months)}</h2>
      <div className={styles.bars} role="img" aria-label={said}>
        {months.map(({ closed, month, reported }, index) => (
          <div key={month} className={styles.month}>
            <div className={styles.pillar}>
              <i className={styles.said} style={{ height: tall(reported) }}>
                {reported > 0 && (reported === most || index === months.length - 1) && (
                  <span className="num">{sayNumber(reported)}</span>
                )}
              </i>
              <i className={styles.done} style={{ height: tall(closed) }} />
            </div>
            <small className="num">{Number(month.slice(5))}</small>
          </div>
        ))}
      </div>
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
                  <td>{sayNumber(reported)}</td>
                  <td>{sayNumber(closed)}</td>
                  <td>
                    {sayRate(onTimeRate)}
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
