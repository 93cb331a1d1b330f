// The places within one, each with its counts beside its rate; a name opens its own page.
import { Link } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { sayNumber, sayRate } from '../../../kernel/numbers.ts'
import { paths } from '../../../kernel/paths.ts'
import page from '../../../kernel/ui/portal.module.css'
import type { PublicFigures } from './api.ts'
import styles from './around.module.css'
import { messages } from './around-messages.ts'

export function RegionTable({ regions }: { regions: PublicFigures['regions'] }) {
  const t = useText()
  if (regions.length === 0) return null
  return (
    <section className={`${page.stack} ${styles.part}`}>
      <h2 className={page.sub}>{t(messages.below)}</h2>
      <div className={styles.wide}>
        <table className={`${styles.table} num`}>
          <thead>
            <tr>
              <th scope="col">{t(messages.place)}</th>
              <th scope="col">{t(messages.openNow)}</th>
              <th scope="col">{t(messages.overdueNow)}</th>
              <th scope="col">{t(messages.inTime)}</th>
            </tr>
          </thead>
          <tbody>
            {regions.map(({ closedOnTime, code, dueClosed, name, onTimeRate, open, overdue }) => (
              <tr key={code}>
                <th scope="row">
                  <Link to={paths.community(code)}>{name}</Link>
                </th>
                <td>{sayNumber(open)}</td>
                <td>{sayNumber(overdue)}</td>
                <td>
                  {sayRate(onTimeRate)}
                  {dueClosed > 0 && (
                    <small className={page.fine}>
                      {' '}
                      {closedOnTime}/{dueClosed}
                    </small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
