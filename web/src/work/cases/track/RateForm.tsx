// Five levels 好差评: each says itself in stars and in words.
import { type FormEvent, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { scoreNames } from '../score-names.ts'
import type { TrackedActionsProps } from './TrackedActions.tsx'
import styles from './track.module.css'
import { messages } from './track-messages.ts'
import { useStep } from './use-step.ts'

export function RateForm(props: TrackedActionsProps) {
  const t = useText()
  const [score, setScore] = useState(0)
  const [text, setText] = useState('')
  const rating = useStep(props)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rating.mutate({ kind: 'rate', data: { score, ...(text.trim() && { text: text.trim() }) } })
  }
  return (
    <form className={page.card} onSubmit={submit}>
      <ProblemNotice error={rating.error} />
      <fieldset className={styles.stars}>
        <legend className={page.sub}>{t(messages.rate)}</legend>
        {([5, 4, 3, 2, 1] as const).map((value) => (
          <label key={value} className={styles.star}>
            <input
              type="radio"
              name="score"
              value={value}
              checked={score === value}
              onChange={() => setScore(value)}
            />
            <i aria-hidden>{'★'.repeat(value) + '☆'.repeat(5 - value)}</i>
            <span>{t(scoreNames[value])}</span>
          </label>
        ))}
      </fieldset>
      <Field
        label={t(messages.rateWords)}
        rows={2}
        maxLength={2000}
        value={text}
        help={t(messages.rateHelp)}
        onChange={(event) => setText(event.target.value)}
        optional
      />
      <Button type="submit" look="primary" disabled={score === 0} busy={rating.isPending}>
        {t(messages.rateSend)}
      </Button>
    </form>
  )
}
