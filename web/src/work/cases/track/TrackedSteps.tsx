// What happened, step by step: when, who, and why it was sent back where it was.
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import page from '../../../kernel/ui/portal.module.css'
import type { TrackedCase } from '../api/tracked.ts'
import { PhotoStrip } from '../attachments/PhotoStrip.tsx'
import styles from './track.module.css'
import { messages } from './track-messages.ts'

const backwards = ['return', 'verify-fail', 'reopen']

export function TrackedSteps({ tracked: { kind, saying, steps } }: { tracked: TrackedCase }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow(60_000)
  return (
    <section className={page.card}>
      <h2 className={page.sub}>{t(messages.how)}</h2>
      <ol className={styles.steps}>
        {steps.map(({ attachments, happenedAt, kind, name, organisationName, text }) => {
          const back = backwards.includes(kind)
          return (
            <li key={`${kind} ${happenedAt}`} data-back={back || undefined}>
              <b>{t(name)}</b> {organisationName}
              <small className="num">{sayMoment(happenedAt, now, language)}</small>
              {text && (
                <p className={`${page.words} ${back ? styles.back : ''}`}>
                  {back ? t(messages.why, { words: text }) : text}
                </p>
              )}
              {kind !== 'report' && attachments.length > 0 && (
                <PhotoStrip of={attachments} label={t(messages.stepPhotos, { step: t(name) })} />
              )}
            </li>
          )
        })}
        {kind === 'open' && (
          <li data-now>
            <b>{t(saying)}</b>
          </li>
        )}
      </ol>
    </section>
  )
}
