// What it is: words or a photo, then a kind that was found by some of them.
import { type FormEvent, useRef, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { PhotoPick } from '../attachments/PhotoPick.tsx'
import { CategoryPick, ConditionPick } from './CategoryPick.tsx'
import type { StepProps } from './draft.ts'
import { takeFiles } from './hand-over.ts'
import { messages } from './report-messages.ts'

export function WhatStep({ change, changePhotos, draft, onNext, photos }: StepProps) {
  const t = useText()
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { category, condition, words } = draft
  const missing = { words: words.trim() === '' && photos.length === 0, category: category === null }
  const next = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!missing.words && !missing.category) return onNext()
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }
  return (
    <form className={page.card} onSubmit={next} noValidate ref={form}>
      <h1>{t(messages.words)}</h1>
      <Field
        label={t(messages.wordsHelp)}
        rows={3}
        maxLength={2000}
        value={words}
        placeholder={t(messages.example)}
        error={tried && missing.words ? t(messages.wordsNeeded) : undefined}
        onChange={(event) => change({ words: event.target.value })}
      />
      <PhotoPick value={photos} onChange={changePhotos} from={takeFiles} max={6} label={t(messages.photos)} />
      <CategoryPick
        chosen={category}
        words={words}
        error={tried && missing.category ? t(messages.categoryNeeded) : undefined}
        onChoose={(chosen) => change({ category: chosen, condition: '' })}
      />
      {category?.conditions && (
        <ConditionPick
          conditions={category.conditions}
          chosen={condition}
          onChoose={(chosen) => change({ condition: chosen })}
        />
      )}
      <Button type="submit" look="primary" wide>
        {t(messages.next)}
      </Button>
    </form>
  )
}
