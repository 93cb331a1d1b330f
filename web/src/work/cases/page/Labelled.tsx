// A label over an input that is not plain text, with its error below.
import { type ReactNode, useId } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import styles from './page.module.css'

const messages = defineMessages({ optional: { zh: '（可不填）', en: ' (optional)' } })

interface LabelledProps {
  label: string
  error: string | undefined
  optional?: boolean
  children(id: string): ReactNode
}

export function Labelled({ children, error, label, optional = false }: LabelledProps) {
  const id = useId()
  const t = useText()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        <b>{label}</b>
        {optional && <span className={styles.faint}>{t(messages.optional)}</span>}
      </label>
      {children(id)}
      {error && (
        <p className={styles.fieldError} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
