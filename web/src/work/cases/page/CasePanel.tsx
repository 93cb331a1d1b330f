// One case: title and time left; what, where, whose; map and photos; why it came here; duplicates; what happened; what
// to do. Steps that wait on this device are shown as such.
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../../kernel/i18n/language.tsx'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { kept } from '../../../kernel/offline/kept.ts'
import { unsent } from '../../../kernel/offline/outbox-rules.ts'
import { useOutbox } from '../../../kernel/offline/use-outbox.ts'
import { paths } from '../../../kernel/paths.ts'
import { isKind } from '../../../kernel/problems.ts'
import { useSession } from '../../../kernel/session/session.ts'
import { Button, LinkButton } from '../../../kernel/ui/Button.tsx'
import { Empty, Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { type CaseDetail, fetchCase } from '../api.ts'
import { PhotoStrip } from '../attachments/PhotoStrip.tsx'
import { caseKey } from '../case-keys.ts'
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
    queryFn: ({ signal }) => kept(caseKey(number), () => fetchCase(number, signal)),
  })
  return (
    <article className={styles.panel} aria-label={data?.title ?? number}>
      <div className={styles.back}>
        <Button look={narrow ? 'plain' : 'quiet'} onClick={onBack}>
          {t(narrow ? messages.back : messages.closeCase)}
        </Button>
        {narrow && (
          <>
            <Button onClick={() => onStep(-1)}>{t(messages.previousCase)}</Button>
            <Button onClick={() => onStep(1)}>{t(messages.nextCase)}</Button>
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
          {isKind(error, 'missing', 'forbidden') && (
            <Empty title={number}>
              <LinkButton to={paths.cases()}>{t(messages.seeAll)}</LinkButton>
            </Empty>
          )}
        </div>
      )}
      {data && <Opened found={data} />}
    </article>
  )
}

function Opened({ found }: { found: CaseDetail }) {
  const t = useText()
  const { data: flows } = useFlows()
  const { data: person } = useSession()
  const waiting = unsent(useOutbox()).filter(({ about }) => about === found.number)
  const of = waiting.length > 0 ? expected(found, waiting, flows ?? [], person?.permissions ?? []) : found
  return (
    <>
      <CaseHead of={of} unsure={of.state !== found.state} />
      <div className={styles.body}>
        <CaseUnsent items={waiting} />
        <CasePlace of={of} />
        <section>
          <h2 className="unseen">{t(messages.said)}</h2>
          <p className={styles.words}>{of.description}</p>
          {of.address && (
            <p className={styles.faint}>
              {t(messages.address)}: {of.address}
            </p>
          )}
          <CaseReporter of={of} />
        </section>
        <PhotoStrip of={of.attachments} label={t(messages.photos)} />
        <CaseWhy of={of} />
        <CaseDuplicates of={of} />
        <CoHandlers of={of} />
        <CaseLinks of={of} />
        <CaseTimeline of={of} waiting={waiting} />
      </div>
      <ActionBar of={of} />
    </>
  )
}
