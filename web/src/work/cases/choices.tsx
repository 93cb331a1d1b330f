// Pickers of what the desk refers to. Each searches as one types and shows names, never ids.
import { Select, type SelectProps } from 'antd'
import { useMemo, useState } from 'react'
import { useText } from '../../kernel/i18n/language.tsx'
import { messages } from './case-messages.ts'
import {
  useCases,
  useCategories,
  useOrganisationName,
  useOrganisations,
  useRegionName,
  useRegions,
} from './reference.ts'

export interface ChoiceProps extends Pick<SelectProps, 'id' | 'aria-label' | 'placeholder' | 'className'> {
  value?: string
  onChange?: (value: string | undefined) => void
}

interface Option {
  value: string
  label: string
}

/** The chosen one keeps its name even when it is not among those found. */
function withChosen(found: Option[], value: string | undefined, name: string | undefined): Option[] {
  if (!value || found.some((option) => option.value === value)) return found
  return name ? [{ value, label: name }, ...found] : found
}

export function OrganisationSelect({ value = '', ...props }: ChoiceProps) {
  const [typed, setTyped] = useState('')
  const { data = [], isFetching } = useOrganisations(typed)
  const { data: name } = useOrganisationName(value)
  const found = data.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FindSelect
      {...props}
      value={value}
      options={withChosen(found, value, name)}
      busy={isFetching}
      onType={setTyped}
    />
  )
}

export function RegionSelect({ value = '', ...props }: ChoiceProps) {
  const [typed, setTyped] = useState('')
  const { data = [], isFetching } = useRegions(typed)
  const { data: name } = useRegionName(value)
  const found = data.map(({ name, path }) => ({ value: path, label: name }))
  return (
    <FindSelect
      {...props}
      value={value}
      options={withChosen(found, value, name)}
      busy={isFetching}
      onType={setTyped}
    />
  )
}

export function CategorySelect(props: ChoiceProps) {
  const t = useText()
  const { data, isFetching } = useCategories()
  const options = useMemo(
    () =>
      (data ?? []).map(({ className, key, name, synonyms }) => ({
        value: key,
        label: t(name),
        search: [name.zh, name.en, ...synonyms].join(' ').toLowerCase(),
        title: className ? t(className) : undefined,
      })),
    [data, t],
  )
  return (
    <Select
      {...props}
      value={props.value || undefined}
      showSearch={{
        filterOption: (input, option) => String(option?.search).includes(input.toLowerCase()),
      }}
      options={options}
      loading={isFetching}
      notFoundContent={t(messages.nothingFound)}
      popupMatchSelectWidth={false}
      allowClear
    />
  )
}

/** Another case, by its number or by words. */
export function CaseSelect({ except, value = '', ...props }: ChoiceProps & { except: string }) {
  const [typed, setTyped] = useState('')
  const { data = [], isFetching } = useCases(typed)
  const options = data
    .filter(({ id }) => id !== except)
    .map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))
  return <FindSelect {...props} value={value} options={options} busy={isFetching} onType={setTyped} />
}

interface FindSelectProps extends ChoiceProps {
  options: Option[]
  busy: boolean
  onType(words: string): void
}

function FindSelect({ busy, onType, options, placeholder, value, ...props }: FindSelectProps) {
  const t = useText()
  return (
    <Select
      {...props}
      value={value || undefined}
      placeholder={placeholder ?? t(messages.typeToFind)}
      showSearch={{ filterOption: false, onSearch: onType }}
      options={options}
      loading={busy}
      notFoundContent={busy ? null : t(messages.nothingFound)}
      popupMatchSelectWidth={false}
      allowClear
    />
  )
}
