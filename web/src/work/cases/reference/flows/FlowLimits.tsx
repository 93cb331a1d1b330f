// The limits and timers of a flow in words.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import styles from '../../../../ground/parts/parts.module.css'
import { useLanguage, useText } from '../../../../kernel/i18n/language.tsx'
import { sayRate } from '../../../../kernel/numbers.ts'
import { paths } from '../../../../kernel/paths.ts'
import { type Flow, fetchCalendars } from '../api.ts'
import { messages } from './flow-messages.ts'
import { sayLimit } from './say.ts'

export function FlowLimits({ flow }: { flow: Flow }) {
  const t = useText()
  const { language } = useLanguage()
  const calendars = useQuery({
    queryKey: ['reference', 'calendars', 'newest'],
    queryFn: ({ signal }) => fetchCalendars(signal),
  })
  const { arriveWithin, calendar, escalateAfter, fallback, warnShare } = flow.clock
  const known = calendars.data?.find(({ key }) => key === calendar)
  return (
    <ul className={styles.list}>
      <li>
        <span>
          {t(messages.calendar)}{' '}
          <Link className={styles.link} to={paths.calendars(calendar)}>
            {known ? t(known.name) : calendar}
          </Link>
        </span>
      </li>
      <li>{t(messages.fallback, { limit: sayLimit(fallback, language) })}</li>
      <li>{t(messages.warn, { share: sayRate(warnShare).replace('.0%', '%') })}</li>
      {flow.timers.map(({ key, limit, name, state }) => (
        <li key={key}>
          {t(messages.stateTimer, {
            state: flow.states[state] ? t(flow.states[state].name) : state,
            limit: sayLimit(limit, language),
            name: t(name),
          })}
        </li>
      ))}
      {escalateAfter.map((limit, index) => (
        <li key={`${limit.amount} ${limit.unit} ${limit.clock}`}>
          {t(messages.escalate, { limit: sayLimit(limit, language), level: index + 1 })}
        </li>
      ))}
      <li>{t(messages.arrive, { limit: sayLimit(arriveWithin, language) })}</li>
      <li>{t(messages.poor, { rating: flow.poorRating })}</li>
    </ul>
  )
}
