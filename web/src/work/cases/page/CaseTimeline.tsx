// What happened, step by step as it was recorded, down to where the case stands now.
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import type { CaseDetail, CaseStep } from '../api.ts'
import { messages } from '../case-messages.ts'
import { scoreNames } from '../score-names.ts'
import styles from './page.module.css'

export function CaseTimeline({ of }: { of: CaseDetail }) {
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
      </div>
    </li>
  )
}

/** What was given with the step: why, with what outcome, in which words, until when, how many stars. */
function Said({ step: { data } }: { step: CaseStep }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const words = [data.reason, data.result, data.text].filter((said) => typeof said === 'string')
  const score = scoreNames[Number(data.score) as keyof typeof scoreNames]
  return (
    <>
      {words.map((said) => (
        <small key={said}>{said}</small>
      ))}
      {score && <small>{t(messages.scored, { score: Number(data.score), words: t(score) })}</small>}
      {typeof data.dueAt === 'string' && (
        <small>{t(messages.dueAt, { moment: sayMoment(data.dueAt, now, language) })}</small>
      )}
      {typeof data.arriveBy === 'string' && (
        <small>{t(messages.arriveBy, { moment: sayMoment(data.arriveBy, now, language) })}</small>
      )}
    </>
  )
}
