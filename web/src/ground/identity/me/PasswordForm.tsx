// One's own password: the present one, then the new one twice. What was typed stays until the hub has taken it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../kernel/problems.ts'
import { sessionKey } from '../../../kernel/session/session.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { changePassword, ownSessionsKey } from './api.ts'
import styles from './me.module.css'
import { messages } from './me-messages.ts'

const empty = { current: '', next: '', again: '' }
type Name = keyof typeof empty

export function PasswordForm({ account }: { account: string }) {
  const t = useText()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [values, setValues] = useState(empty)
  const [differs, setDiffers] = useState(false)
  const changing = useMutation({
    mutationFn: () => changePassword(values.current, values.next),
    async onSuccess() {
      setValues(empty)
      await client.invalidateQueries({ queryKey: sessionKey })
      await client.invalidateQueries({ queryKey: ownSessionsKey })
    },
  })
  const { fields } = describeProblem(changing.error, language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = values.next !== values.again
    setDiffers(wrong)
    if (!wrong) changing.mutate()
  }
  const bind = (name: Name) => ({
    name,
    type: 'password',
    label: t(messages[name]),
    value: values[name],
    onChange: ({ target }: { target: HTMLInputElement }) => {
      setValues({ ...values, [name]: target.value })
      if (name !== 'current') setDiffers(false)
    },
    required: true,
  })
  return (
    <Panel title={t(messages.password)}>
      <form className={styles.form} onSubmit={submit}>
        {/* A password manager files the new one under this name. */}
        <input type="text" name="username" value={account} autoComplete="username" readOnly hidden />
        <ProblemNotice error={changing.error} shownFields={['current', 'next']} />
        <Field {...bind('current')} autoComplete="current-password" error={fields.current} />
        <Field
          {...bind('next')}
          autoComplete="new-password"
          help={t(messages.nextHelp)}
          error={fields.next}
        />
        <Field
          {...bind('again')}
          autoComplete="new-password"
          error={differs ? t(messages.differs) : undefined}
        />
        <p className={styles.faint}>{t(messages.others)}</p>
        <div>
          <Button type="submit" look="primary" busy={changing.isPending}>
            {t(changing.isPending ? messages.changing : messages.change)}
          </Button>
        </div>
        <p role="status" className={styles.done}>
          {changing.isSuccess && t(messages.changed)}
        </p>
      </form>
    </Panel>
  )
}
