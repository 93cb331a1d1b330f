// Putting a draft in force takes a reason.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { paths } from '../../kernel/paths.ts'
import { describeProblem } from '../../kernel/problems.ts'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import styles from '../parts/parts.module.css'
import { publish } from './api.ts'
import { messages } from './rule-messages.ts'

interface ActivateProps {
  modelKey: string
  version: number
  onDone?: () => void
}

export function Activate({ modelKey, onDone, version }: ActivateProps) {
  const t = useText()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const publishing = useMutation({
    mutationFn: () => publish(modelKey, version, reason.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['rules'] })
      onDone?.()
      await navigate(paths.rule(modelKey, { version }))
    },
  })
  const { fields } = describeProblem(publishing.error, language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    publishing.mutate()
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <ProblemNotice error={publishing.error} shownFields={['reason']} />
      <Labelled label={t(messages.reason)} help={t(messages.reasonHelp)} error={fields.reason}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            rows={2}
            value={reason}
            maxLength={500}
            placeholder={t(messages.reasonExample)}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Labelled>
      <div className={styles.actions}>
        <Button
          type="primary"
          htmlType="submit"
          disabled={reason.trim().length < 2}
          loading={publishing.isPending}
        >
          {t(messages.activateVersion, { version })}
        </Button>
        {onDone && <Button onClick={onDone}>{t(messages.cancel)}</Button>}
      </div>
    </form>
  )
}
