// What happens now, newest on top. While somebody points at it or reads in it nothing moves: what is new waits behind a button.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { paths } from '../../kernel/paths.ts'
import { sayMoment } from '../../kernel/time/moments.ts'
import { useNow } from '../../kernel/time/now.ts'
import { Waiting } from '../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import { fetchHappenings, type Happening } from './api.ts'
import styles from './screen.module.css'
import { stepWords, happeningWords as words } from './screen-messages.ts'

export function HappeningsPanel({ region }: { region: string }) {
  const t = useText()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['cases', 'happenings', region],
    queryFn: ({ signal }) => fetchHappenings(region, signal),
    refetchInterval: 60_000,
  })
  const [held, setHeld] = useState<Happening[]>()
  const shown = held ?? data
  const fresh = held && data ? data.findIndex(({ id }) => id === held[0]?.id) : 0
  const hold = () => setHeld((before) => before ?? data)
  const release = () => setHeld(undefined)
  return (
    <section
      className={`${styles.panel} ${styles.happenings}`}
      aria-label={t(words.title)}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) release()
      }}
    >
      <header className={styles.panelHead}>
        <h2>{t(words.title)}</h2>
        {fresh !== 0 && (
          <button type="button" className={styles.fresh} onClick={() => setHeld(data)}>
            {t(words.more, { count: fresh < 0 ? (data?.length ?? 0) : fresh })}
          </button>
        )}
      </header>
      {isPending && <Waiting lines={4} />}
      {error && !data && <ProblemNotice error={error} onAgain={() => void refetch()} />}
      {shown?.length === 0 && <p className={styles.none}>{t(words.none)}</p>}
      <ol className={styles.ticker}>
        {shown?.map((happening) => (
          <Line key={happening.id} happening={happening} />
        ))}
      </ol>
    </section>
  )
}

const tones: Partial<Record<Happening['kind'], string>> = {
  escalate: 'red',
  return: 'orange',
  reopen: 'orange',
}

function Line({ happening }: { happening: Happening }) {
  const { happenedAt, kind, number, organisation, region, score, title } = happening
  const t = useText()
  const { language } = useLanguage()
  const now = useNow(60_000)
  const what = t(stepWords[kind], { who: organisation ?? '', score: score ?? '' })
  return (
    <li>
      <Link to={paths.case(number)} className={styles.event}>
        <time className="num" dateTime={happenedAt}>
          {sayMoment(happenedAt, now, language).replace(/^今天 |^today /, '')}
        </time>
        <span>
          <b data-tone={tones[kind]}>{what}</b> {title}
          {region && <small> {region.name}</small>}
        </span>
      </Link>
    </li>
  )
}
