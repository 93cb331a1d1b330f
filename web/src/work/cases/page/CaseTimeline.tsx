// What happened, step by step as it was recorded, down to where the case stands now and what is not sent yet.
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import type { Item } from '../../../kernel/offline/outbox-rules.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import type { CaseDetail, CaseStep } from '../api/cases.ts'
import { PhotoStrip } from '../attachments/PhotoStrip.tsx'
import { messages } from '../case-messages.ts'
import { ItemChip } from '../outbox/ItemChip.tsx'
import { scoreNames } from '../score-names.ts'
import { sayDistance } from './distance.ts'
import styles from './page.module.css'

interface CaseTimelineProps {
  of: CaseDetail
  waiting?: readonly Item[]
}

export function CaseTimeline({ of, waiting = [] }: CaseTimelineProps) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  return (
    <section className={styles.stack}>
      <h2 className={styles.title}>{t(messages.timeline)}</h2>
      <ol className={styles.timeline}>
        {of.steps.map((step) => (
          <Step key={step.seq} step={step} />
        ))}
        {waiting.map((item) => (
          <li key={item.id} data-unsent>
            <time className="num" dateTime={item.madeAt}>
              {sayMoment(item.madeAt, now, language)}
            </time>
            <i />
            <div>
              <ItemChip of={item} />
            </div>
          </li>
        ))}
        {of.kind === 'open' && (
          <li data-now>
            <span className={styles.when}>{t(messages.now)}</span>
            <i />
            <div>
              <b>{t(of.stateName)}</b>
              {of.dueAt && !of.suspendedAt && (
                <> · {t(messages.dueAt, { moment: sayMoment(of.dueAt, now, language) })}</>
              )}
            </div>
          </li>
        )}
      </ol>
    </section>
  )
}

function Step({ step }: { step: CaseStep }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const who = [step.actorName, step.organisationName].filter(Boolean).join(' · ')
  return (
    <li>
      <time className="num" dateTime={step.happenedAt}>
        {sayMoment(step.happenedAt, now, language)}
      </time>
      <i />
      <div>
        <b>{t(step.name)}</b>
        {step.targetName && ` → ${step.targetName}`}
        {who && <span className={styles.faint}> {who}</span>}
        <Said step={step} />
        <PhotoStrip of={step.attachments} label={t(step.name)} />
      </div>
    </li>
  )
}

/** What was given with the step: why, with what outcome, in which words, until when, how many stars, how far away. */
function Said({ step: { data } }: { step: CaseStep }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const words = [data.reason, data.result, data.text].filter((said) => typeof said === 'string')
  const distance = sayDistance(Number(data.metres), language)
  const score = scoreNames[Number(data.score) as keyof typeof scoreNames]
  return (
    <>
      {words.map((said) => (
        <small key={said}>{said}</small>
      ))}
      {score && <small>{t(messages.scored, { score: Number(data.score), words: t(score) })}</small>}
      {typeof data.metres === 'number' && (
        <small>
          {typeof data.accuracy === 'number'
            ? t(messages.awaySure, { distance, accuracy: data.accuracy })
            : t(messages.away, { distance })}
        </small>
      )}
      {typeof data.dueAt === 'string' && (
        <small>{t(messages.dueAt, { moment: sayMoment(data.dueAt, now, language) })}</small>
      )}
      {typeof data.arriveBy === 'string' && (
        <small>{t(messages.arriveBy, { moment: sayMoment(data.arriveBy, now, language) })}</small>
      )}
    </>
  )
}
