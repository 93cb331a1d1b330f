// How to tell the result: nothing is required, and what is kept and shown is said before it is sent.
import type { FormEvent } from 'react'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../kernel/problems.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import type { StepProps } from './draft.ts'
import styles from './report.module.css'
import { messages } from './report-messages.ts'

interface ContactStepProps extends StepProps {
  busy: boolean
  error: unknown
}

const phoneField = 'reporter/phone'

export function ContactStep({ busy, change, draft, error, onBack, onNext }: ContactStepProps) {
  const t = useText()
  const { language } = useLanguage()
  const send = (event: FormEvent) => {
    event.preventDefault()
    onNext()
  }
  return (
    <form className={styles.card} onSubmit={send}>
      <h1>{t(messages.contact)}</h1>
      <p className={styles.plain}>{t(messages.contactHelp)}</p>
      <Field
        label={t(messages.name)}
        value={draft.name}
        maxLength={60}
        autoComplete="name"
        onChange={(event) => change({ name: event.target.value })}
        optional
      />
      <Field
        label={t(messages.phone)}
        type="tel"
        value={draft.phone}
        maxLength={30}
        autoComplete="tel"
        error={error ? describeProblem(error, language).fields[phoneField] : undefined}
        onChange={(event) => change({ phone: event.target.value })}
        optional
      />
      <p className={styles.plain}>{t(messages.public)}</p>
      <ProblemNotice error={error} shownFields={[phoneField]} />
      <div className={styles.actions}>
        <Button onClick={onBack} disabled={busy}>
          {t(messages.back)}
        </Button>
        <Button type="submit" look="primary" busy={busy}>
          {t(busy ? messages.sending : messages.send)}
        </Button>
      </div>
    </form>
  )
}
