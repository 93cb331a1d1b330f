// Registering a person, or changing what is kept of one.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useContentKey } from '../../../kernel/content-key.ts'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../kernel/problems.ts'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import styles from '../../parts/parts.module.css'
import { addPerson, changePerson, type FreshPassword, giveAccount, type PersonView } from '../api.ts'
import { OrganisationChoice } from '../choices.tsx'
import { messages } from './people-messages.ts'

interface PersonFormProps {
  of?: PersonView
  organisationId?: string | null
  onDone(person: PersonView, fresh?: FreshPassword): void
  onCancel(): void
}

const shownFields = ['name', 'phone', 'idNumber', 'organisationId', 'account'] as const

export function PersonForm({ of, onCancel, onDone, organisationId = null }: PersonFormProps) {
  const t = useText()
  const { language } = useLanguage()
  const client = useQueryClient()
  const keyOf = useContentKey()
  const [made, setMade] = useState<PersonView>()
  const [values, setValues] = useState({
    name: of?.name ?? '',
    phone: '',
    idNumber: '',
    account: '',
    organisationId: of ? of.organisationId : organisationId,
  })
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part })
  const saving = useMutation({
    mutationFn: async () => {
      const { account, idNumber, name, organisationId, phone } = values
      // Numbers arrive masked: only those that were typed anew are sent.
      const body = { name, organisationId, ...(phone && { phone }), ...(idNumber && { idNumber }) }
      // Registered already when only the account was refused: it is not done twice.
      const person =
        made ?? (of ? await changePerson(of.id, of.version, body) : await addPerson(body, keyOf(body)))
      if (!of) setMade(person)
      return { person, fresh: account ? await giveAccount(person.id, account.trim()) : undefined }
    },
    onSuccess: async ({ fresh, person }) => {
      await client.invalidateQueries({ queryKey: ['people'] })
      onDone(person, fresh)
    },
  })
  const { fields } = describeProblem(saving.error, language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  const text = (
    field: 'name' | 'phone' | 'idNumber' | 'account',
    more: { help?: string; placeholder?: string; optional?: boolean } = {},
  ) => (
    <Labelled label={t(messages[field])} error={fields[field]} help={more.help} optional={more.optional}>
      {(control) => (
        <Input
          {...control}
          value={values[field]}
          placeholder={more.placeholder}
          required={!more.optional}
          disabled={made !== undefined && field !== 'account'}
          autoComplete="off"
          onChange={({ target }) => set({ [field]: target.value })}
        />
      )}
    </Labelled>
  )
  return (
    <form className={styles.form} onSubmit={submit}>
      <ProblemNotice error={saving.error} shownFields={shownFields} />
      {text('name')}
      <Labelled label={t(messages.organisation)} error={fields.organisationId} optional>
        {(control) => (
          <OrganisationChoice
            control={control}
            value={values.organisationId}
            onChange={(organisationId) => set({ organisationId })}
          />
        )}
      </Labelled>
      {text('phone', { optional: true, placeholder: of?.phone ?? '' })}
      {text('idNumber', { optional: true, placeholder: of?.idNumber ?? '' })}
      {!of && text('account', { optional: true, help: t(messages.accountHelp) })}
      <div className={styles.formFoot}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t(messages.save)}
        </Button>
        <Button onClick={onCancel}>{t(messages.cancel)}</Button>
      </div>
    </form>
  )
}
