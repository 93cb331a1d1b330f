// A category as a new one or as the next version of one.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { Labelled } from '../../../../ground/parts/Labelled.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { useLanguage, useText } from '../../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../../kernel/problems.ts'
import { ProblemNotice } from '../../../../kernel/ui/Notice.tsx'
import { type CategoryVersion, type CategoryView, loadCategories } from '../api.ts'
import { messages } from './category-messages.ts'
import { readConditions, readLines, writeConditions } from './lists.ts'

interface CategoryFormProps {
  of?: CategoryVersion
  onDone(key: string): void
  onCancel(): void
}

const inList = 'categories/0/'
const shownFields = ['code', 'name/zh', 'name/en', 'className/zh', 'synonyms', 'conditions'].map(
  (field) => inList + field,
)

function beginning(of: CategoryView | undefined) {
  return {
    standard: of?.standard ?? 'local',
    kind: of?.kind ?? 'matter',
    code: of?.code ?? '',
    zh: of?.name.zh ?? '',
    en: of?.name.en ?? '',
    className: of?.className?.zh ?? '',
    classCode: of?.classCode ?? '',
    synonyms: of?.synonyms.join('\n') ?? '',
    conditions: writeConditions(of?.conditions ?? []),
  }
}

export function CategoryForm({ of, onCancel, onDone }: CategoryFormProps) {
  const t = useText()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [values, setValues] = useState(() => beginning(of))
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part })
  const saving = useMutation({
    mutationFn: () => {
      const { classCode, className, code, conditions, en, kind, standard, synonyms, zh } = values
      const classEn = of?.className?.zh === className ? of.className.en : className
      const category = {
        code: code.trim(),
        name: { zh: zh.trim(), en: en.trim() || zh.trim() },
        ...(classCode && { classCode }),
        ...(className && { className: { zh: className, en: classEn } }),
        synonyms: readLines(synonyms),
        conditions: readConditions(conditions, of?.conditions ?? []),
      }
      return loadCategories({ standard, kind, categories: [category] })
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['reference', 'categories'] })
      onDone(`${values.standard}:${values.kind}:${values.code.trim()}`)
    },
  })
  const { fields } = describeProblem(saving.error, language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  type Name = keyof typeof values
  const text = (
    name: Name,
    label: string,
    error: string,
    more: { help?: string; optional?: boolean; disabled?: boolean } = {},
  ) => (
    <Labelled
      label={label}
      error={fields[inList + error] ?? fields[error]}
      help={more.help}
      optional={more.optional}
    >
      {(control) => (
        <Input
          {...control}
          value={values[name]}
          disabled={more.disabled}
          required={!more.optional}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      )}
    </Labelled>
  )
  const lines = (name: 'synonyms' | 'conditions', help: string) => (
    <Labelled label={t(messages[name])} help={help} error={fields[inList + name]} optional>
      {(control) => (
        <Input.TextArea
          {...control}
          rows={5}
          value={values[name]}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      )}
    </Labelled>
  )
  const fixed = { disabled: of !== undefined }
  return (
    <form className={styles.form} onSubmit={submit}>
      <ProblemNotice error={saving.error} shownFields={shownFields} />
      {text('zh', t(messages.name), 'name/zh')}
      {text('en', t(messages.nameEn), 'name/en', { optional: true })}
      {text('code', t(messages.code), 'code', { ...fixed, help: t(messages.codeHelp) })}
      {text('className', t(messages.class), 'className/zh', { optional: true })}
      {text('classCode', t(messages.classCode), 'classCode', { optional: true })}
      {text('standard', t(messages.standard), 'standard', { ...fixed, help: t(messages.standardHelp) })}
      <Labelled label={t(messages.kind)}>
        {(control) => (
          <Select
            {...control}
            value={values.kind}
            disabled={of !== undefined}
            options={[
              { value: 'matter', label: t(messages.matter) },
              { value: 'component', label: t(messages.component) },
            ]}
            onChange={(kind) => set({ kind })}
          />
        )}
      </Labelled>
      {lines('synonyms', t(messages.synonymsHelp))}
      {lines('conditions', t(messages.conditionsHelp))}
      <div className={styles.formFoot}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t(messages.save)}
        </Button>
        <Button onClick={onCancel}>{t(messages.cancel)}</Button>
      </div>
    </form>
  )
}
