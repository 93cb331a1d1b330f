// Who closes late most often, with how many cases each rate is of. Where the number is small the rate says so.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useText } from '../../kernel/i18n/language.tsx'
import { sayNumber, sayRate } from '../../kernel/numbers.ts'
import { figureQuery, paths } from '../../kernel/paths.ts'
import { Waiting } from '../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import { fetchStats } from './api.ts'
import { dayPlus } from './day-words.ts'
import { rateDays } from './figures.ts'
import { type Level, levelsBelow } from './levels.ts'
import { type Rank, ranked } from './ranking.ts'
import styles from './screen.module.css'
import { levelWords, rankingWords as words } from './screen-messages.ts'
import { type Ranking, rankings } from './screen-state.ts'

interface RankingPanelProps {
  region: string
  level: Level
  /** Until which day; undefined until it is known which day today is. */
  day: string | undefined
  by: Ranking
  onBy(by: Ranking): void
}

export function RankingPanel({ by, day, level, onBy, region }: RankingPanelProps) {
  const t = useText()
  const below = levelsBelow(level)
  // Districts are too few for a ranking: the whole place compares its streets.
  const at = level === 'city' ? 'street' : (below[0] ?? 'grid')
  const asked = {
    region,
    ...(by === 'region' ? { groupBy: 'region', level: at } : { groupBy: 'organisation' }),
    closedFrom: day && dayPlus(day, 1 - rateDays),
    closedTo: day,
  }
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['cases', 'ranking', asked],
    queryFn: ({ signal }) => fetchStats(asked, signal),
    enabled: day !== undefined,
    placeholderData: (before) => before,
  })
  const ranks = data ? ranked(data.groups) : []
  return (
    <section className={styles.panel} aria-label={t(words.title)}>
      <header className={styles.panelHead}>
        <h2>{t(words.title)}</h2>
        <fieldset aria-label={t(words.by)} className={styles.switch}>
          {rankings.map((one) => (
            <button key={one} type="button" aria-pressed={one === by} onClick={() => onBy(one)}>
              {t(one === 'region' ? levelWords[at] : words.organisation)}
            </button>
          ))}
        </fieldset>
        <small>{t(words.unit)}</small>
      </header>
      {isPending && <Waiting lines={4} />}
      {error && !data && <ProblemNotice error={error} onAgain={() => void refetch()} />}
      {data && ranks.length === 0 && <p className={styles.none}>{t(words.none)}</p>}
      <ol className={styles.ranks}>
        {ranks.map((rank) => (
          <Row key={rank.key} rank={rank} />
        ))}
      </ol>
    </section>
  )
}

function Row({ rank: { few, list, name, of, rate } }: { rank: Rank }) {
  const t = useText()
  const [said, count] = [sayRate(rate), sayNumber(of)]
  const label = t(words.row, { name, rate: said, count })
  return (
    <li>
      <Link
        to={paths.cases(figureQuery(list, 'dueClosed'))}
        className={styles.rank}
        aria-label={few ? `${label}（${t(words.fewHint)}）` : label}
        title={few ? t(words.fewHint) : undefined}
        data-few={few || undefined}
      >
        <span>{name}</span>
        <span className={styles.track} aria-hidden>
          <i style={{ width: `${100 * rate}%` }} />
        </span>
        <b className="num">{said}</b>
        <small className="num">
          {count}
          {few && <em>{t(words.few)}</em>}
        </small>
      </Link>
    </li>
  )
}
