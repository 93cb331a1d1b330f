// How to reach whoever reported: closed until the reader says what for; the opening is written down.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { may, useSession } from '../../../kernel/session/session.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { type CaseDetail, fetchReporter, type ReporterView } from '../api/cases.ts'
import { messages as caseMessages } from '../case-messages.ts'
import styles from './page.module.css'

const messages = defineMessages({
  open: { zh: '看上报人的联系方式', en: 'Show how to reach the reporter' },
  purpose: { zh: '做什么用？', en: 'What for?' },
  example: { zh: '如：回访核实地点', en: 'For example: to ask where exactly' },
  recorded: { zh: '打开会留下记录：谁、何时、为什么。', en: 'Opening it is recorded: who, when, why.' },
  show: { zh: '打开', en: 'Show' },
  nothing: { zh: '没有留联系方式', en: 'No contact was left' },
})

export function CaseReporter({ of }: { of: CaseDetail }) {
  const t = useText()
  const { data: person } = useSession()
  const [asking, setAsking] = useState(false)
  const [purpose, setPurpose] = useState('')
  const opening = useMutation({ mutationFn: () => fetchReporter(of.number, purpose.trim()) })
  if (!of.reporter || !may(person, 'cases.reporter')) return null
  if (opening.data) return <Contact of={opening.data} />
  if (!asking) {
    return (
      <div>
        <Button onClick={() => setAsking(true)}>{t(messages.open)}</Button>
      </div>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (purpose.trim()) opening.mutate()
  }
  return (
    <form className={styles.stack} onSubmit={submit}>
      <ProblemNotice error={opening.error} />
      <Field
        label={t(messages.purpose)}
        autoFocus
        value={purpose}
        maxLength={200}
        placeholder={t(messages.example)}
        onChange={({ target }) => setPurpose(target.value)}
      />
      <div className={styles.ask}>
        <Button type="submit" look="primary" busy={opening.isPending} disabled={!purpose.trim()}>
          {t(messages.show)}
        </Button>
        <Button onClick={() => setAsking(false)}>{t(caseMessages.cancel)}</Button>
        <small className={styles.faint}>{t(messages.recorded)}</small>
      </div>
    </form>
  )
}

function Contact({ of: { name, phone, words } }: { of: ReporterView }) {
  const t = useText()
  return (
    <section className={styles.why}>
      <p>
        {t(caseMessages.reporter)}
        {name} {phone && <a href={`tel:${phone}`}>{phone}</a>}
        {!name && !phone && t(messages.nothing)}
      </p>
      {words && (
        <p className={styles.words}>{[words.description, words.address].filter(Boolean).join('\n')}</p>
      )}
    </section>
  )
}
