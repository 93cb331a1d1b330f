// Finds the kind of a matter by some letters of its name or of what people call it.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { useSettled } from '../../../kernel/time/settled.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { findCategories } from '../api.ts'
import type { Draft } from './draft.ts'
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
  const asked = useSettled(typed.trim() || words.trim().slice(0, 60), 300)
  const found = useQuery({
    queryKey: ['categories', asked],
    queryFn: ({ signal }) => findCategories(asked, signal),
    enabled: chosen === null,
    staleTime: 300_000,
    placeholderData: (before) => before,
  })
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
  return (
    <div className={styles.stack}>
      <Field
        label={t(messages.category)}
        type="search"
        value={typed}
        placeholder={t(messages.categoryHelp)}
        error={error}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found.isPending && <Waiting lines={3} />}
      <ProblemNotice error={found.error} onAgain={() => void found.refetch()} />
      {found.data?.length === 0 && <p className={styles.plain}>{t(messages.categoryNone)}</p>}
      <ul className={styles.choices}>
        {found.data?.map((category) => (
          <li key={category.key}>
            <button type="button" onClick={() => onChoose({ key: category.key, name: category.name })}>
              <b>{category.name}</b>
              <small>{category.within}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
