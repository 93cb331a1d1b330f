// How far a report is, for whoever holds its number and code: where it stands, who holds it, when it is due, what to say.
import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { paths } from '../../../kernel/paths.ts'
import { isKind } from '../../../kernel/problems.ts'
import { LinkButton } from '../../../kernel/ui/Button.tsx'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { trackCase } from '../api.ts'
import styles from './report.module.css'
import { messages } from './report-messages.ts'
import { TrackedCard } from './TrackedCard.tsx'
import { TrackForm } from './TrackForm.tsx'

export function TrackPage() {
  const t = useText()
  const { number = '' } = useParams()
  const state: unknown = useLocation().state
  const code = codeIn(state)
  return (
    <div className={styles.narrow}>
      <PageTitle title={t(messages.track)} />
      {number && code ? (
        <Tracked key={number} number={number} code={code} />
      ) : (
        <>
          <h1 className={styles.greeting}>{t(messages.track)}</h1>
          <TrackForm number={number} />
        </>
      )}
    </div>
  )
}

function codeIn(state: unknown): string {
  const code = (state as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

function Tracked({ code, number }: { number: string; code: string }) {
  const t = useText()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['tracked', number, code],
    queryFn: ({ signal }) => trackCase({ number, code }, signal),
    retry: false,
  })
  if (isPending) return <Waiting />
  if (!data) {
    return (
      <div className={styles.stack}>
        <h1 className={styles.greeting}>{t(messages.track)}</h1>
        <ProblemNotice error={error} onAgain={() => void refetch()} />
        {isKind(error, 'missing', 'invalid') && <TrackForm number={number} />}
      </div>
    )
  }
  return (
    <div className={styles.stack}>
      <TrackedCard tracked={data} code={code} />
      <div className={styles.actions}>
        <LinkButton to={paths.track()}>{t(messages.other)}</LinkButton>
        <LinkButton to={paths.report()}>{t(messages.another)}</LinkButton>
      </div>
    </div>
  )
}
