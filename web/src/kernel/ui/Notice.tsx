// What went wrong, in the words of the problem funnel, with the one thing to do about it.
import { useLanguage, useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { describeProblem } from '../problems.ts'
import { Button } from './Button.tsx'
import styles from './ui.module.css'

const messages = defineMessages({
  again: { zh: '再试一次', en: 'Try again' },
  reference: { zh: '求助时请报编号 {reference}', en: 'When asking for help, quote {reference}' },
})

interface ProblemNoticeProps {
  error: unknown
  onAgain?: () => void
  /** Field messages that the form shows beside its fields need not be said twice. */
  shownFields?: readonly string[]
}

export function ProblemNotice({ error, onAgain, shownFields = [] }: ProblemNoticeProps) {
  const { language } = useLanguage()
  const t = useText()
  if (!error) return null
  const { again, fields, hint, reference, title } = describeProblem(error, language)
  const others = Object.entries(fields).filter(([field]) => !shownFields.includes(field))
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.noticeTitle}>{title}</p>
      {hint && <p>{hint}</p>}
      {others.map(([field, message]) => (
        <p key={field}>
          {field && <code>{field}</code>} {message}
        </p>
      ))}
      {reference && <p className={styles.reference}>{t(messages.reference, { reference })}</p>}
      {onAgain && again && <Button onClick={onAgain}>{t(messages.again)}</Button>}
    </div>
  )
}
