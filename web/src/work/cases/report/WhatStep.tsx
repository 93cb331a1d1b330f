// What it is: words first, then a kind that was found by some of them.
import { type FormEvent, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { CategoryPick } from './CategoryPick.tsx'
import type { StepProps } from './draft.ts'
import styles from './report.module.css'
import { messages } from './report-messages.ts'

export function WhatStep({ change, draft, onNext }: StepProps) {
  const t = useText()
  const [tried, setTried] = useState(false)
  const missing = { words: draft.words.trim() === '', category: draft.category === null }
  const next = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!missing.words && !missing.category) onNext()
  }
  return (
    <form className={styles.card} onSubmit={next} noValidate>
      <h1>{t(messages.words)}</h1>
      <Field
        label={t(messages.wordsHelp)}
        rows={4}
        maxLength={2000}
        value={draft.words}
        placeholder={t(messages.example)}
        error={tried && missing.words ? t(messages.wordsNeeded) : undefined}
        onChange={(event) => change({ words: event.target.value })}
      />
      <CategoryPick
        chosen={draft.category}
        words={draft.words}
        error={tried && missing.category ? t(messages.categoryNeeded) : undefined}
        onChoose={(category) => change({ category })}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" wide>
          {t(messages.next)}
        </Button>
      </div>
    </form>
  )
}
