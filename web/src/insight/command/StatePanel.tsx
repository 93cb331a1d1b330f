// Six figures of the place. Each opens the cases it counts; a rate stands with the counts it is of.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import type { Text } from '../../kernel/i18n/messages.ts'
import { sayCount, sayRate } from '../../kernel/numbers.ts'
import { paths, type Query } from '../../kernel/paths.ts'
import { dayOf, daysBefore } from '../../kernel/time/days.ts'
import { useNow } from '../../kernel/time/now.ts'
import { Waiting } from '../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import { fetchTotals } from './api.ts'
import styles from './screen.module.css'
import { messages } from './screen-messages.ts'

export function StatePanel() {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow(60_000)
  const from = daysBefore(now, 29)
  const today = dayOf(now)
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['cases', 'totals', from, today],
    queryFn: ({ signal }) => fetchTotals(from, today, signal),
    refetchInterval: 60_000,
  })
  const part = (part: number, whole: number) =>
    t(messages.of, { part: sayCount(part, language), whole: sayCount(whole, language) })
  const count = (value: number) => sayCount(value, language)
  return (
    <section className={styles.panel} aria-label={t(messages.state)}>
      {isPending && <Waiting />}
      {error && <ProblemNotice error={error} onAgain={() => void refetch()} />}
      {data && (
        <ul>
          <Figure
            name={messages.today}
            value={count(data.today.reported)}
            to={{ figure: 'reported', reportedFrom: today }}
          />
          <Figure name={messages.open} value={count(data.all.open)} to={{ figure: 'open' }} />
          <Figure
            name={messages.overdue}
            value={count(data.all.overdue)}
            to={{ figure: 'overdue' }}
            tone={data.all.overdue > 0 ? 'red' : undefined}
          />
          <Figure
            name={messages.onTime}
            value={sayRate(data.month.onTimeRate, language)}
            more={part(data.month.closedOnTime, data.month.dueClosed)}
            to={{ figure: 'dueClosed', reportedFrom: from }}
          />
          <Figure
            name={messages.reworked}
            value={count(data.month.reworked)}
            to={{ figure: 'reworked', reportedFrom: from }}
          />
          <Figure
            name={messages.satisfied}
            value={sayRate(data.month.satisfactionRate, language)}
            more={part(data.month.satisfied, data.month.rated)}
            to={{ figure: 'rated', reportedFrom: from }}
          />
        </ul>
      )}
    </section>
  )
}

interface FigureProps {
  name: Text
  value: string
  /** The counts that a rate is of; a count has its unit instead. */
  more?: string
  to: Query
  tone?: 'red' | undefined
}

function Figure({ more, name, to, tone, value }: FigureProps) {
  const t = useText()
  return (
    <li>
      <Link to={paths.cases(to)} className={styles.figure}>
        <span>{t(name)}</span>
        <b className="num" data-tone={tone}>
          {value}
        </b>
        <small className="num">{more ?? t(messages.unit)}</small>
      </Link>
    </li>
  )
}
