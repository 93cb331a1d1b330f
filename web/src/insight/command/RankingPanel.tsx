// Who closes late most often, with how many cases the rate is of; zero-based bars.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { sayCount, sayRate } from '../../kernel/numbers.ts'
import { figureQuery, paths } from '../../kernel/paths.ts'
import { daysBefore } from '../../kernel/time/days.ts'
import { useNow } from '../../kernel/time/now.ts'
import { Waiting } from '../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import { fetchRanking } from './api.ts'
import styles from './screen.module.css'
import { messages } from './screen-messages.ts'

export function RankingPanel() {
  const t = useText()
  const { language } = useLanguage()
  const from = daysBefore(useNow(600_000), 29)
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['cases', 'ranking', from],
    queryFn: ({ signal }) => fetchRanking(from, signal),
    refetchInterval: 60_000,
  })
  return (
    <section className={styles.panel}>
      <header className={styles.panelHead}>
        <h2>{t(messages.ranking)}</h2>
        <small>{t(messages.rankingUnit)}</small>
      </header>
      {isPending && <Waiting lines={4} />}
      {error && <ProblemNotice error={error} onAgain={() => void refetch()} />}
      {data?.length === 0 && <p className={styles.none}>{t(messages.rankingNone)}</p>}
      <ol>
        {data?.map(({ dueClosed, key, list, name, onTimeRate }) => (
          <li key={key}>
            <Link to={paths.cases(figureQuery(list, 'dueClosed'))} className={styles.rank}>
              <span>{name}</span>
              <span className={styles.track} aria-hidden>
                <i style={{ width: `${100 * (onTimeRate ?? 0)}%` }} />
              </span>
              <b className="num">{sayRate(onTimeRate, language)}</b>
              <small className="num">{sayCount(dueClosed, language)}</small>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
