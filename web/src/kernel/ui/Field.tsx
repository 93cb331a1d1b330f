// A labelled input with its help and its error tied to it for screen readers.
import { type InputHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react'
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import styles from './ui.module.css'

const messages = defineMessages({ optional: { zh: '（可不填）', en: ' (optional)' } })

interface Common {
  label: string
  help?: string
  error?: string | undefined
  optional?: boolean
}

type InputProps = Common & { rows?: undefined } & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>
type AreaProps = Common & { rows: number } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'rows'>

export function Field({ error, help, label, optional = false, ...rest }: InputProps | AreaProps) {
  const id = useId()
  const t = useText()
  const shared = {
    id,
    className: styles.input,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error || help ? `${id}-more` : undefined,
  } as const
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}>{t(messages.optional)}</span>}
      </label>
      {rest.rows === undefined ? <input {...rest} {...shared} /> : <textarea {...rest} {...shared} />}
      {(error || help) && (
        <p
          id={`${id}-more`}
          className={error ? styles.error : styles.help}
          role={error ? 'alert' : undefined}
        >
          {error ?? help}
        </p>
      )}
    </div>
  )
}
