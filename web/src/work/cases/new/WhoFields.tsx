// Who said it, to be reached and answered.
import { useText } from '../../../kernel/i18n/language.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import styles from './new.module.css'
import { newMessages as messages } from './new-messages.ts'
import type { FieldsProps } from './new-report.ts'

export function WhoFields({ errors, onChange, report }: FieldsProps) {
  const t = useText()
  return (
    <fieldset className={styles.part}>
      <legend>{t(messages.who)}</legend>
      <p className={styles.faint}>{t(messages.whoHelp)}</p>
      <div className={styles.two}>
        <Field
          label={t(messages.name)}
          value={report.name}
          maxLength={60}
          autoComplete="off"
          optional
          error={errors['reporter/name']}
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <Field
          label={t(messages.phone)}
          value={report.phone}
          type="tel"
          maxLength={20}
          autoComplete="off"
          optional
          error={errors['reporter/phone']}
          onChange={({ target }) => onChange({ phone: target.value })}
        />
      </div>
    </fieldset>
  )
}
