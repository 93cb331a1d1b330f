// What was reported last, newest first; each opens its case.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { paths } from '../../kernel/paths.ts'
import { sayMoment } from '../../kernel/time/moments.ts'
import { useNow } from '../../kernel/time/now.ts'
import { Waiting } from '../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import { fetchLatest } from './api.ts'
import styles from './screen.module.css'
import { messages } from './screen-messages.ts'

export function LatestPanel() {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['cases', 'latest'],
    queryFn: ({ signal }) => fetchLatest(signal),
  })
  return (
    <section className={styles.panel}>
      <header className={styles.panelHead}>
        <h2>{t(messages.latest)}</h2>
      </header>
      {isPending && <Waiting lines={4} />}
      {error && <ProblemNotice error={error} onAgain={() => void refetch()} />}
      {data?.length === 0 && <p className={styles.none}>{t(messages.latestNone)}</p>}
      <ol>
        {data?.map(({ number, region, reportedAt, title }) => (
          <li key={number}>
            <Link to={paths.case(number)} className={styles.event}>
              <time className="num" dateTime={reportedAt}>
                {sayMoment(reportedAt, now, language)}
              </time>
              <span>
                {title}
                {region && <small> {region.name}</small>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
