// Pickers of organisations and regions for those who keep them. Each searches as one types and shows names, never ids.
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { get } from '../../kernel/api.ts'
import { useText } from '../../kernel/i18n/language.tsx'
import { defineMessages } from '../../kernel/i18n/messages.ts'
import { endpoints } from '../../kernel/paths.ts'
import { useSettled } from '../../kernel/time/settled.ts'
import type { ControlProps } from '../parts/Labelled.tsx'

const messages = defineMessages({
  type: { zh: '输入几个字来找', en: 'Type to find' },
  none: { zh: '没有找到', en: 'Nothing found' },
  leave: { zh: '（不选）', en: '(none)' },
})

interface ChoiceProps {
  value: string | null
  onChange(value: string | null): void
  control: ControlProps
}

interface Option {
  value: string
  label: string
}

interface Named {
  id: string
  name: string
  path: string
  code: string
}

export function OrganisationChoice({ control, onChange, value }: ChoiceProps) {
  return (
    <Finder
      kind="organisations"
      control={control}
      value={value}
      onChange={onChange}
      urlOf={(q) => endpoints.organisations({ q, active: true, limit: 30 })}
      nameUrlOf={endpoints.organisation}
      optionOf={({ id, name }) => ({ value: id, label: name })}
    />
  )
}

/** The value is a path `99/9901/`. */
export function RegionChoice({ control, onChange, value }: ChoiceProps) {
  return (
    <Finder
      kind="regions"
      control={control}
      value={value}
      onChange={onChange}
      urlOf={(q) => endpoints.regions(q ? { q, limit: 30 } : { limit: 30 })}
      nameUrlOf={(path) => endpoints.region(path.split('/').filter(Boolean).at(-1) ?? '')}
      optionOf={({ name, path }) => ({ value: path, label: name })}
    />
  )
}

interface FinderProps extends ChoiceProps {
  kind: string
  urlOf(q: string): string
  nameUrlOf(value: string): string
  optionOf(found: Named): Option
}

function Finder({ control, kind, nameUrlOf, onChange, optionOf, urlOf, value }: FinderProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), 250)
  const found = useQuery({
    queryKey: ['reference', kind, 'choice', q],
    queryFn: ({ signal }) => get<{ items: Named[] }>(urlOf(q), signal),
    placeholderData: (before) => before,
  })
  const named = useQuery({
    queryKey: ['reference', kind, 'name', value],
    queryFn: ({ signal }) => get<Named>(nameUrlOf(value ?? ''), signal),
    enabled: Boolean(value),
  })
  const options = found.data?.items.map(optionOf) ?? []
  const chosen = value && !options.some((option) => option.value === value)
  const all = [
    ...(value ? [{ value: '', label: t(messages.leave) }] : []),
    ...(chosen ? [{ value, label: named.data?.name ?? value }] : []),
    ...options,
  ]
  return (
    <Select
      {...control}
      value={value ?? undefined}
      onChange={(next: string) => onChange(next || null)}
      placeholder={t(messages.type)}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={all}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? null : t(messages.none)}
      popupMatchSelectWidth={false}
    />
  )
}
