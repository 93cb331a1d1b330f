// Making or changing a role: its names, and what it may.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useContentKey } from '../../../kernel/content-key.ts'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../kernel/problems.ts'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import styles from '../../parts/parts.module.css'
import { addRole, changeRole, type Permission, type RoleView } from '../api.ts'
import { PermissionGroups } from './PermissionGroups.tsx'
import { messages } from './role-messages.ts'

interface RoleFormProps {
  of?: RoleView
  permissions: Permission[]
  onDone(saved: RoleView): void
  onCancel(): void
}

export function RoleForm({ of, onCancel, onDone, permissions }: RoleFormProps) {
  const t = useText()
  const { language } = useLanguage()
  const client = useQueryClient()
  const keyOf = useContentKey()
  const [code, setCode] = useState(of?.code ?? '')
  const [name, setName] = useState({ zh: of?.name.zh ?? '', en: of?.name.en ?? '' })
  const [chosen, setChosen] = useState<string[]>(of?.permissions ?? [])
  const saving = useMutation({
    mutationFn: () => {
      const body = { name, permissions: chosen }
      return of ? changeRole(of.code, of.version, body) : addRole({ code, ...body }, keyOf([code, body]))
    },
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: ['reference', 'roles'] })
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
      <ProblemNotice error={saving.error} shownFields={['code', 'name/zh', 'name/en']} />
      <Labelled label={t(messages.nameZh)} error={fields['name/zh']}>
        {(control) => (
          <Input
            {...control}
            value={name.zh}
            required
            maxLength={100}
            onChange={({ target }) => setName({ ...name, zh: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.nameEn)} error={fields['name/en']}>
        {(control) => (
          <Input
            {...control}
            value={name.en}
            required
            maxLength={100}
            onChange={({ target }) => setName({ ...name, en: target.value })}
          />
        )}
      </Labelled>
      {!of && (
        <Labelled label={t(messages.code)} help={t(messages.codeHelp)} error={fields.code}>
          {(control) => (
            <Input {...control} value={code} required onChange={({ target }) => setCode(target.value)} />
          )}
        </Labelled>
      )}
      <div className={styles.wide}>
        <PermissionGroups permissions={permissions} chosen={chosen} onChange={setChosen} />
      </div>
      {of && <p className={`${styles.wide} ${styles.faint}`}>{t(messages.careful)}</p>}
      <div className={styles.formFoot}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t(messages.save)}
        </Button>
        <Button onClick={onCancel}>{t(messages.cancel)}</Button>
      </div>
    </form>
  )
}
