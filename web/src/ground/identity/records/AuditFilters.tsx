// What of the record is looked at: by whom, about whom, which deeds, when, and whether a purpose was stated.
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { paths } from '../../../kernel/paths.ts'
import { Labelled } from '../../parts/Labelled.tsx'
import styles from '../../parts/parts.module.css'
import { moduleNames } from '../roles/role-messages.ts'
import { actionNames } from './action-names.ts'
import type { AuditFilter } from './filter.ts'

const messages = defineMessages({
  from: { zh: '从哪天', en: 'From' },
  to: { zh: '到哪天', en: 'To' },
  action: { zh: '做了什么', en: 'What was done' },
  any: { zh: '不限', en: 'Anything' },
  wholeModule: { zh: '{module}：全部', en: '{module}: everything' },
  actor: { zh: '谁做的', en: 'By whom' },
  subject: { zh: '对谁、对什么', en: 'To whom or what' },
  idHelp: { zh: '编号；点下面表里的人或对象就填上。', en: 'An id; a click on a name below fills it in.' },
  stated: { zh: '是否写明目的', en: 'Purpose stated' },
  yes: { zh: '写明的', en: 'Stated' },
  no: { zh: '没有写的', en: 'Not stated' },
  look: { zh: '查看', en: 'Look' },
  clear: { zh: '重置', en: 'Clear' },
})

export function AuditFilters({ filter }: { filter: AuditFilter }) {
  const t = useText()
  const navigate = useNavigate()
  const [values, setValues] = useState(filter)
  const set = (part: Partial<AuditFilter>) => setValues({ ...values, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void navigate(paths.audit({ ...values }))
  }
  const modules = Object.entries(moduleNames).filter(([module]) => module !== 'audit')
  const actions = [
    { value: '', label: t(messages.any) },
    ...modules.map(([module, name]) => ({
      value: module,
      label: t(messages.wholeModule, { module: t(name) }),
    })),
    ...Object.entries(actionNames).map(([action, name]) => ({ value: action, label: t(name) })),
  ]
  return (
    <form className={styles.form} onSubmit={submit}>
      <Labelled label={t(messages.from)}>
        {(control) => (
          <Input
            {...control}
            type="date"
            value={values.from}
            onChange={({ target }) => set({ from: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.to)}>
        {(control) => (
          <Input
            {...control}
            type="date"
            value={values.to}
            onChange={({ target }) => set({ to: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.action)}>
        {(control) => (
          <Select
            {...control}
            value={values.action}
            options={actions}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            onChange={(action) => set({ action })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.stated)}>
        {(control) => (
          <Select
            {...control}
            value={values.stated}
            options={[
              { value: '', label: t(messages.any) },
              { value: 'true', label: t(messages.yes) },
              { value: 'false', label: t(messages.no) },
            ]}
            onChange={(stated) => set({ stated })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.actor)} help={t(messages.idHelp)}>
        {(control) => (
          <Input
            {...control}
            value={values.actor}
            type="search"
            onChange={({ target }) => set({ actor: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.subject)}>
        {(control) => (
          <Input
            {...control}
            value={values.subject}
            type="search"
            onChange={({ target }) => set({ subject: target.value })}
          />
        )}
      </Labelled>
      <div className={styles.formFoot}>
        <Button type="primary" htmlType="submit">
          {t(messages.look)}
        </Button>
        <Button onClick={() => void navigate(paths.audit())}>{t(messages.clear)}</Button>
      </div>
    </form>
  )
}
