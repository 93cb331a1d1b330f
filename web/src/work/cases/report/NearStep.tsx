// The same, said already near by: joining in is one press. Where there is none, this page is skipped.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { fetchPublic, nearText } from '../around/api.ts'
import { JoinTile } from '../around/JoinTile.tsx'
import { useKeptReports } from '../mine/kept-reports.ts'
import type { Draft, StepProps } from './draft.ts'
import { messages } from './report-messages.ts'

/** Undefined where nothing can be compared: no point, or no kind. */
export function nearQuery({ category, point }: Draft) {
  return category?.key && point
    ? { near: nearText(point), category: category.key, kind: 'open', limit: 5 }
    : undefined
}

interface NearStepProps extends StepProps {
  onSkip(): void
  /** The reader joined one of them: there is nothing left to say. */
  onJoined(number: string, code: string): void
}

export function NearStep({ draft, onBack, onJoined, onNext, onSkip }: NearStepProps) {
  const t = useText()
  const query = nearQuery(draft)
  const { data, error, isPending } = useQuery({
    queryKey: ['cases', 'public', query],
    queryFn: ({ signal }) => fetchPublic(query ?? {}, signal),
    enabled: query !== undefined,
    retry: false,
  })
  const kept = useKeptReports()
  const joined = kept.find((one) => one.joined && data?.items.some(({ number }) => number === one.number))
  const none = query === undefined || data?.items.length === 0
  useEffect(() => {
    if (none) onSkip()
  }, [none, onSkip])
  if (none) return null
  return (
    <section className={page.card}>
      {isPending ? <Waiting lines={3} /> : <h1>{t(error ? messages.nearTitle : messages.near)}</h1>}
      {error ? (
        <>
          <ProblemNotice error={error} />
          <p className={page.plain}>{t(messages.nearFailed)}</p>
        </>
      ) : (
        data && <p className={page.plain}>{t(messages.nearHelp)}</p>
      )}
      <ul className={page.stack}>
        {data?.items.map((one) => (
          <li key={one.number}>
            <JoinTile of={one} />
          </li>
        ))}
      </ul>
      {joined ? (
        <div className={page.actions}>
          <Button onClick={onNext}>{t(messages.nearOther)}</Button>
          <Button look="primary" onClick={() => onJoined(joined.number, joined.code)}>
            {t(messages.nearDone)}
          </Button>
        </div>
      ) : (
        <div className={page.actions}>
          <Button onClick={onBack}>{t(messages.back)}</Button>
          <Button look="primary" onClick={onNext}>
            {t(error || isPending ? messages.next : messages.nearNone)}
          </Button>
        </div>
      )}
    </section>
  )
}
