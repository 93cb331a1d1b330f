// How to tell the result: nothing is required, and what is kept and shown is said before it is sent.
import { type FormEvent, useState } from 'react'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { usePlace, useSaid } from '../../../kernel/place/place.ts'
import { describeProblem } from '../../../kernel/problems.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
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
  const [withContact, setWithContact] = useState(draft.phone !== '' || draft.name !== '')
  const [tried, setTried] = useState(false)
  const missing = withContact && draft.phone.trim() === ''
  const refused = error ? describeProblem(error, language).fields[phoneField] : undefined
  const choose = (contact: boolean) => {
    setWithContact(contact)
    if (!contact) change({ name: '', phone: '' })
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!missing) onNext()
  }
  return (
    <form className={page.card} onSubmit={send} noValidate>
      <h1>{t(messages.contact)}</h1>
      <p className={page.plain}>{t(messages.contactHelp)}</p>
      <fieldset className={styles.radios}>
        <legend className="unseen">{t(messages.how)}</legend>
        {[false, true].map((contact) => (
          <label key={String(contact)} className={styles.radio}>
            <input
              type="radio"
              name="contact"
              checked={withContact === contact}
              onChange={() => choose(contact)}
            />
            <span>{t(contact ? messages.withContact : messages.anonymous)}</span>
          </label>
        ))}
      </fieldset>
      {withContact && (
        <>
          <Field
            label={t(messages.phone)}
            type="tel"
            value={draft.phone}
            maxLength={30}
            autoComplete="tel"
            error={refused ?? (tried && missing ? t(messages.phoneNeeded) : undefined)}
            onChange={(event) => change({ phone: event.target.value })}
          />
          <Field
            label={t(messages.name)}
            value={draft.name}
            maxLength={60}
            autoComplete="name"
            onChange={(event) => change({ name: event.target.value })}
            optional
          />
        </>
      )}
      <Privacy />
      <ProblemNotice error={error} shownFields={withContact ? [phoneField] : []} />
      <div className={page.actions}>
        <Button onClick={onBack} disabled={busy}>
          {t(messages.back)}
        </Button>
        <Button type="submit" look="primary" busy={busy}>
          {t(busy ? messages.sending : messages.send)}
        </Button>
      </div>
      <p className={page.fine}>{t(messages.draftKept)}</p>
    </form>
  )
}

function Privacy() {
  const t = useText()
  const said = useSaid()
  const { data: place } = usePlace()
  return (
    <dl className={styles.privacy}>
      <dt>{t(messages.public)}</dt>
      <dd>{t(messages.publicShown)}</dd>
      <dt>{t(messages.notPublic)}</dt>
      <dd>
        {t(messages.publicHidden)} {place?.privacy && said(place.privacy)}
      </dd>
      {place?.retention && (
        <>
          <dt>{t(messages.kept)}</dt>
          <dd>{said(place.retention)}</dd>
        </>
      )}
    </dl>
  )
}
