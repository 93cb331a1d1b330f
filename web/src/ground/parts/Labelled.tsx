// A control with its name, its help and its error tied together for those who do not see them.
import { type ReactNode, useId } from 'react'
import { useText } from '../../kernel/i18n/language.tsx'
import { defineMessages } from '../../kernel/i18n/messages.ts'
import styles from './parts.module.css'

const messages = defineMessages({ optional: { zh: '（可不填）', en: ' (optional)' } })

export interface ControlProps {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  status?: 'error'
}

interface LabelledProps {
  label: string
  help?: string | undefined
  error?: string | undefined
  optional?: boolean
  wide?: boolean
  children(control: ControlProps): ReactNode
}

export function Labelled({ children, error, help, label, optional = false, wide = false }: LabelledProps) {
  const id = useId()
  const t = useText()
  const more = error ?? help
  return (
    <div className={wide ? `${styles.field} ${styles.wide}` : styles.field}>
      <label htmlFor={id}>
        {label}
        {optional && <span className={styles.faint}>{t(messages.optional)}</span>}
      </label>
      <div data-target className={styles.control}>
        {children({
          id,
          ...(more && { 'aria-describedby': `${id}-more` }),
          ...(error && { 'aria-invalid': true, status: 'error' as const }),
        })}
      </div>
      {more && (
        <p
          id={`${id}-more`}
          className={error ? styles.error : styles.faint}
          role={error ? 'alert' : undefined}
        >
          {more}
        </p>
      )}
    </div>
  )
}
