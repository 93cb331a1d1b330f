// What happens next, with the times that the flow of this place gives each stage.
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../kernel/api.ts'
import { useText } from '../../../kernel/i18n/language.tsx'
import { endpoints } from '../../../kernel/paths.ts'
import page from '../../../kernel/ui/portal.module.css'
import styles from './report.module.css'
import { messages } from './report-messages.ts'

interface Limit {
  amount: number
  unit: 'minute' | 'hour' | 'day'
  clock: 'working' | 'running'
}

interface Flows {
  items: { timers?: { key: string; limit: Limit }[] }[]
}

export function NextSteps() {
  const t = useText()
  const { data } = useQuery({
    queryKey: ['reference', 'flows'],
    queryFn: ({ signal }) => get<Flows>(endpoints.flows(), signal),
    staleTime: 600_000,
  })
  const timers = data?.items[0]?.timers ?? []
  const within = (key: string): string => {
    const limit = timers.find((timer) => timer.key === key)?.limit
    if (!limit) return ''
    const span = t(messages[limit.unit], { amount: limit.amount })
    const clock = limit.clock === 'working' ? ` · ${t(messages.workingHours)}` : ''
    return `${t(messages.within, { span })}${clock}`
  }
  const steps = [
    { words: messages.nextAccept, time: within('accept') },
    { words: messages.nextDispatch, time: within('dispatch') },
    { words: messages.nextHandle, time: '' },
    { words: messages.nextVerify, time: within('verify') },
  ]
  return (
    <div className={page.tight}>
      <h2 className={page.sub}>{t(messages.nextTitle)}</h2>
      <ol className={styles.next}>
        {steps.map(({ time, words }) => (
          <li key={words.en}>
            {t(words)}
            {time && <small>{time}</small>}
          </li>
        ))}
      </ol>
    </div>
  )
}
