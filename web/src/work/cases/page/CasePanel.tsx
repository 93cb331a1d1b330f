// One case: title and time left; what, where, whose; map and photos; why it came here; duplicates; what happened; what
// to do. Steps that wait on this device are shown as such.
import { useText } from '../../../kernel/i18n/language.tsx'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { unsent } from '../../../kernel/offline/outbox-rules.ts'
import { useOutbox } from '../../../kernel/offline/use-outbox.ts'
import { paths } from '../../../kernel/paths.ts'
import { useSession } from '../../../kernel/session/session.ts'
import { Button, LinkButton } from '../../../kernel/ui/Button.tsx'
import { Empty, Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import type { CaseDetail } from '../api/cases.ts'
import { PhotoStrip } from '../attachments/PhotoStrip.tsx'
import { messages } from '../case-messages.ts'
import { expected } from '../outbox/expected.ts'
import { useFlows } from '../reference.ts'
import { ActionBar } from './ActionBar.tsx'
import { CaseDuplicates } from './CaseDuplicates.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseLinks } from './CaseLinks.tsx'
import { CasePlace } from './CasePlace.tsx'
import { CaseReporter } from './CaseReporter.tsx'
import { CaseTimeline } from './CaseTimeline.tsx'
import { CaseUnsent } from './CaseUnsent.tsx'
import { CaseWhy } from './CaseWhy.tsx'
import { CoHandlers } from './CoHandlers.tsx'
import styles from './page.module.css'
import { useCase } from './use-case.ts'

interface CasePanelProps {
  number: string
  onBack(): void
  onStep(by: 1 | -1): void
}

export function CasePanel({ number, onBack, onStep }: CasePanelProps) {
  const t = useText()
  const narrow = useNarrow()
  const { data, error, isGone, isPending, refetch } = useCase(number)
  return (
    <article className={styles.panel} aria-label={data?.title ?? number}>
      <div className={styles.back}>
        <Button look={narrow ? 'plain' : 'quiet'} onClick={onBack}>
          {t(narrow ? messages.back : messages.closeCase)}
        </Button>
        {narrow && (
          <>
            <Button onClick={() => onStep(-1)}>{t(messages.previous)}</Button>
            <Button onClick={() => onStep(1)}>{t(messages.next)}</Button>
          </>
        )}
        <Button look="quiet" onClick={() => print()}>
          {t(messages.print)}
        </Button>
      </div>
      {isPending && <Waiting />}
      {error && !data && (
        <div className={styles.body}>
          <ProblemNotice error={error} onAgain={() => void refetch()} />
          {isGone && (
            <Empty title={number}>
              <LinkButton to={paths.cases()}>{t(messages.seeAll)}</LinkButton>
            </Empty>
          )}
        </div>
      )}
      {data && <Opened found={isGone ? { ...data, actions: [] } : data} isGone={isGone} />}
    </article>
  )
}

interface OpenedProps {
  found: CaseDetail
  /** It is no longer the reader's to see; this is how they last saw it. */
  isGone: boolean
}

function Opened({ found, isGone }: OpenedProps) {
  const t = useText()
  const { data: flows } = useFlows()
  const { data: person } = useSession()
  const waiting = unsent(useOutbox()).filter(({ about }) => about === found.number)
  const of = waiting.length > 0 ? expected(found, waiting, flows ?? [], person?.permissions ?? []) : found
  return (
    <>
      <CaseHead of={of} unsure={of.state !== found.state} />
      <div className={styles.body}>
        <div role="status">{isGone && <p className={styles.gone}>{t(messages.gone)}</p>}</div>
        <CaseUnsent items={waiting} />
        <CasePlace of={of} />
        <section>
          <h2 className="unseen">{t(messages.said)}</h2>
          <p className={styles.words}>{of.description}</p>
          {of.address && <p className={styles.faint}>{t(messages.placeWords, { words: of.address })}</p>}
          <CaseReporter of={of} />
        </section>
        <PhotoStrip of={of.attachments} label={t(messages.photos)} />
        <CaseWhy of={of} />
        {!isGone && <CaseDuplicates of={of} />}
        <CoHandlers of={of} />
        <CaseLinks of={of} />
        <CaseTimeline of={of} waiting={waiting} />
      </div>
      <ActionBar of={of} />
    </>
  )
}
