// A report and how it goes: five marks, who holds it, until when, each step in plain words, then what its sender may do.
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Chip } from '../../../kernel/ui/Chip.tsx'
import type { TrackedCase } from '../api.ts'
import { scoreNames } from '../score-names.ts'
import { lastMark, marks } from './progress.ts'
import styles from './report.module.css'
import { markNames, messages } from './report-messages.ts'
import { TrackedActions } from './TrackedActions.tsx'

export function TrackedCard({ code, tracked }: { tracked: TrackedCase; code: string }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const say = (moment: string) => sayMoment(moment, now, language)
  const { dueAt, holder, kind, number, rating, reportedAt, saying, steps, title } = tracked
  const tone = kind === 'open' ? 'blue' : kind === 'closed' ? 'green' : 'plain'
  const score = scoreNames[rating as keyof typeof scoreNames]
  return (
    <>
      <section className={styles.card}>
        <header className={styles.stack}>
          <h1>{title}</h1>
          <p>
            <Chip tone={tone}>{t(saying)}</Chip>
          </p>
          <p className={`${styles.plain} num`}>{t(messages.saidOn, { moment: say(reportedAt), number })}</p>
        </header>
        <Marks tracked={tracked} />
        {kind === 'open' && (
          <p className={styles.holder}>
            <span>{holder ? t(messages.holder, { holder }) : t(messages.noHolder)}</span>
            {dueAt && <b className="num">{t(messages.due, { moment: say(dueAt) })}</b>}
          </p>
        )}
        {score && <p>{t(messages.rated, { score: Number(rating), words: t(score) })}</p>}
      </section>
      <TrackedActions tracked={tracked} code={code} />
      <section className={styles.card}>
        <h2 className={styles.sub}>{t(messages.how)}</h2>
        <ol className={styles.steps}>
          {steps.map(({ happenedAt, kind, name, organisationName, text }) => (
            <li key={`${kind} ${happenedAt}`}>
              <b>{t(name)}</b> {organisationName}
              <small className="num">{say(happenedAt)}</small>
              {text && <p className={styles.words}>{text}</p>}
            </li>
          ))}
          {kind === 'open' && (
            <li data-now>
              <b>{t(saying)}</b>
            </li>
          )}
        </ol>
      </section>
    </>
  )
}

function Marks({ tracked: { kind, steps } }: { tracked: TrackedCase }) {
  const t = useText()
  const at = marks.indexOf(lastMark(steps))
  const ended = kind !== 'open'
  return (
    <ol className={styles.marks}>
      {marks.map((mark, index) => (
        <li
          key={mark}
          data-step={index <= at ? 'done' : index === at + 1 && !ended ? 'now' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {t(markNames[mark])}
        </li>
      ))}
    </ol>
  )
}
