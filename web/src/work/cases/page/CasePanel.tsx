// One case: title and time left; what, where, whose; map; why it came here; duplicates; what happened; what to do.
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useText } from '../../../kernel/i18n/language.tsx'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { LazyMap } from '../../../kernel/map/LazyMap.tsx'
import { isKind } from '../../../kernel/problems.ts'
import { Empty, Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { type CaseDetail, fetchCase } from '../api.ts'
import { messages } from '../case-messages.ts'
import { ActionBar } from './ActionBar.tsx'
import { CaseDuplicates } from './CaseDuplicates.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseLinks } from './CaseLinks.tsx'
import { CaseReporter } from './CaseReporter.tsx'
import { CaseTimeline } from './CaseTimeline.tsx'
import { CaseWhy } from './CaseWhy.tsx'
import { CoHandlers } from './CoHandlers.tsx'
import styles from './page.module.css'

interface CasePanelProps {
  number: string
  onBack(): void
  onStep(by: 1 | -1): void
}

export function CasePanel({ number, onBack, onStep }: CasePanelProps) {
  const t = useText()
  const narrow = useNarrow()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['cases', 'one', number],
    queryFn: ({ signal }) => fetchCase(number, signal),
  })
  return (
    <article className={styles.panel} aria-label={data?.title ?? number}>
      {narrow && (
        <div className={styles.back}>
          <Button onClick={onBack}>{t(messages.back)}</Button>
          <Button onClick={() => onStep(-1)}>{t(messages.previousCase)}</Button>
          <Button onClick={() => onStep(1)}>{t(messages.nextCase)}</Button>
        </div>
      )}
      {isPending && <Waiting />}
      {error && !data && (
        <div className={styles.body}>
          <ProblemNotice error={error} onAgain={() => void refetch()} />
          {isKind(error, 'missing') && <Empty title={number} />}
        </div>
      )}
      {data && <Opened found={data} />}
    </article>
  )
}

function Opened({ found }: { found: CaseDetail }) {
  const t = useText()
  return (
    <>
      <CaseHead of={found} />
      <div className={styles.body}>
        <section className={styles.map} aria-label={t(messages.casePoint)}>
          {found.point ? (
            <LazyMap label={t(messages.casePoint)} mark={found.point} />
          ) : (
            <p className={styles.noPoint}>{t(messages.noPoint)}</p>
          )}
        </section>
        <section>
          <h2 className="unseen">{t(messages.said)}</h2>
          <p className={styles.words}>{found.description}</p>
          {found.address && (
            <p className={styles.faint}>
              {t(messages.address)}: {found.address}
            </p>
          )}
          <CaseReporter of={found} />
        </section>
        <CaseWhy of={found} />
        <CaseDuplicates of={found} />
        <CoHandlers of={found} />
        <CaseLinks of={found} />
        <CaseTimeline of={found} />
      </div>
      <ActionBar of={found} />
    </>
  )
}
