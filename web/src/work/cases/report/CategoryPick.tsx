// Finds the kind of a matter by some letters of its name or of what people call it; then its condition, where it has several.
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { useSettled } from '../../../kernel/time/settled.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { type CategoryView, fetchCategories } from '../api/categories.ts'
import type { Draft } from './draft.ts'
import { offerCategories } from './offer.ts'
import styles from './report.module.css'
import { messages } from './report-messages.ts'

interface CategoryPickProps {
  chosen: Draft['category']
  /** What was said so far: offers kinds before anything is searched. */
  words: string
  error: string | undefined
  onChoose(category: Draft['category']): void
}

export function CategoryPick({ chosen, error, onChoose, words }: CategoryPickProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const { language } = useLanguage()
  const asked = useSettled(typed.trim() || words.trim().slice(0, 200), 200)
  const all = useQuery({
    queryKey: ['reference', 'categories'],
    queryFn: ({ signal }) => fetchCategories(signal),
    staleTime: 600_000,
  })
  const offered = useMemo(() => offerCategories(all.data ?? [], asked, language), [all.data, asked, language])
  if (chosen) {
    return (
      <div className={styles.chosen}>
        <span>
          <small>{t(messages.category)}</small>
          <b>{chosen.name}</b>
        </span>
        <Button look="quiet" onClick={() => onChoose(null)}>
          {t(messages.categoryChange)}
        </Button>
      </div>
    )
  }
  const choose = ({ conditions, key, name }: CategoryView) =>
    onChoose({ key, name: t(name), ...(conditions.length > 1 && { conditions }) })
  return (
    <div className={page.stack}>
      <Field
        label={t(messages.category)}
        type="search"
        value={typed}
        placeholder={t(messages.categoryHelp)}
        error={error}
        onChange={(event) => setTyped(event.target.value)}
      />
      {all.isPending && <Waiting lines={3} />}
      <ProblemNotice error={all.error} onAgain={() => void all.refetch()} />
      {all.data && offered.length === 0 && <p className={page.plain}>{t(messages.categoryNone)}</p>}
      <ul className={page.choices}>
        {offered.map((category) => (
          <li key={category.key}>
            <button type="button" onClick={() => choose(category)}>
              <b>{t(category.name)}</b>
              {category.className && <small>{t(category.className)}</small>}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => onChoose({ key: '', name: t(messages.unsure) })}>
            <b>{t(messages.unsure)}</b>
            <small>{t(messages.unsureHint)}</small>
          </button>
        </li>
      </ul>
    </div>
  )
}

interface ConditionPickProps {
  conditions: NonNullable<NonNullable<Draft['category']>['conditions']>
  chosen: string
  onChoose(condition: string): void
}

/** Time limits hang on it, so it is worth one tap; nobody has to know. */
export function ConditionPick({ chosen, conditions, onChoose }: ConditionPickProps) {
  const t = useText()
  const all = [...conditions, { key: '', name: messages.conditionUnsure }]
  return (
    <fieldset className={styles.radios}>
      <legend>{t(messages.condition)}</legend>
      {all.map(({ key, name }) => (
        <label key={key} className={styles.radio}>
          <input
            type="radio"
            name="condition"
            value={key}
            checked={chosen === key}
            onChange={() => onChoose(key)}
          />
          <span>{t(name)}</span>
        </label>
      ))}
    </fieldset>
  )
}
