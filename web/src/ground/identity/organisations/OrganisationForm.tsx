// Adding or changing an organisation. What was typed stays when the hub refuses it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useContentKey } from '../../../kernel/content-key.ts'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../kernel/problems.ts'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import styles from '../../parts/parts.module.css'
import { addOrganisation, changeOrganisation, type OrganisationView } from '../api.ts'
import { OrganisationChoice, RegionChoice } from '../choices.tsx'
import { kindNames, kinds, messages } from './organisation-messages.ts'

interface OrganisationFormProps {
  /** Undefined: a new one. */
  of?: OrganisationView | undefined
  parentId?: string | null
  onDone(saved: OrganisationView): void
  onCancel(): void
}

const shownFields = ['name', 'code', 'kind', 'parentId', 'regionPath'] as const

export function OrganisationForm({ of, onCancel, onDone, parentId = null }: OrganisationFormProps) {
  const t = useText()
  const { language } = useLanguage()
  const client = useQueryClient()
  const keyOf = useContentKey()
  const [values, setValues] = useState({
    name: of?.name ?? '',
    code: of?.code ?? '',
    kind: of?.kind ?? ('department' as OrganisationView['kind']),
    parentId: of ? of.parentId : parentId,
    regionPath: of?.regionPath ?? null,
  })
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part })
  const saving = useMutation({
    mutationFn: () =>
      of ? changeOrganisation(of.id, of.version, values) : addOrganisation(values, keyOf(values)),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: ['reference', 'organisations'] })
      onDone(saved)
    },
  })
  const { fields } = describeProblem(saving.error, language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <ProblemNotice error={saving.error} shownFields={shownFields} />
      <Labelled label={t(messages.name)} error={fields.name} wide>
        {(control) => (
          <Input
            {...control}
            value={values.name}
            maxLength={200}
            required
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.code)} help={t(messages.codeHelp)} error={fields.code}>
        {(control) => (
          <Input
            {...control}
            value={values.code}
            maxLength={60}
            required
            onChange={({ target }) => set({ code: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.kind)} error={fields.kind}>
        {(control) => (
          <Select
            {...control}
            value={values.kind}
            options={kinds.map((kind) => ({ value: kind, label: t(kindNames[kind]) }))}
            onChange={(kind) => set({ kind })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.parent)} error={fields.parentId} optional>
        {(control) => (
          <OrganisationChoice
            control={control}
            value={values.parentId}
            onChange={(parentId) => set({ parentId })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.region)} error={fields.regionPath} optional>
        {(control) => (
          <RegionChoice
            control={control}
            value={values.regionPath}
            onChange={(regionPath) => set({ regionPath })}
          />
        )}
      </Labelled>
      <div className={styles.formFoot}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t(messages.save)}
        </Button>
        <Button onClick={onCancel}>{t(messages.cancel)}</Button>
      </div>
    </form>
  )
}
