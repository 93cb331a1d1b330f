// Pickers of what the desk refers to. Each searches as one types and shows names, never ids.
import { useState } from 'react'
import { type Choice, Combo, type ComboProps } from '../../kernel/desk/Combo.tsx'
import { useText } from '../../kernel/i18n/language.tsx'
import {
  useCases,
  useCategories,
  useOrganisationName,
  useOrganisations,
  useRegionName,
  useRegions,
} from './reference.ts'

export type PickProps = Omit<ComboProps, 'choices' | 'onType' | 'onNear' | 'busy'>

/** Choices are looked up once the reader comes near: a page of pickers asks for nothing that nobody opens. */
function useNear(): [near: boolean, come: () => void] {
  const [near, setNear] = useState(false)
  return [near, () => setNear(true)]
}

/** The chosen one keeps its name even when it is not among those found. */
function withChosen(found: Choice[], value: string, name: string | undefined): Choice[] {
  if (!value || found.some((choice) => choice.value === value)) return found
  return name ? [{ value, label: name }, ...found] : found
}

export function OrganisationCombo({ value, ...pick }: PickProps) {
  const [typed, setTyped] = useState('')
  const [near, come] = useNear()
  const { data = [], isFetching } = useOrganisations(typed, near)
  const { data: name } = useOrganisationName(value)
  const found = data.map(({ id, name }) => ({ value: id, label: name }))
  const choices = withChosen(found, value, name)
  return <Combo {...pick} value={value} choices={choices} busy={isFetching} onType={setTyped} onNear={come} />
}

export function RegionCombo({ value, ...pick }: PickProps) {
  const [typed, setTyped] = useState('')
  const [near, come] = useNear()
  const { data = [], isFetching } = useRegions(typed, near)
  const { data: name } = useRegionName(value)
  const found = data.map(({ name, path }) => ({ value: path, label: name }))
  const choices = withChosen(found, value, name)
  return <Combo {...pick} value={value} choices={choices} busy={isFetching} onType={setTyped} onNear={come} />
}

export function CategoryCombo(pick: PickProps) {
  const t = useText()
  const [near, come] = useNear()
  const { data = [], isFetching } = useCategories(near || pick.value !== '')
  const choices = data.map(({ className, key, name, synonyms }) => ({
    value: key,
    label: t(name),
    hint: className ? t(className) : undefined,
    search: [name.zh, name.en, ...synonyms].join(' '),
  }))
  return <Combo {...pick} choices={choices} busy={isFetching} onNear={come} />
}

export function ConditionCombo({ category, ...pick }: PickProps & { category: string }) {
  const t = useText()
  const { data, isFetching } = useCategories()
  const conditions = data?.find(({ key }) => key === category)?.conditions ?? []
  const choices = conditions.map(({ key, name }) => ({ value: key, label: t(name) }))
  return <Combo {...pick} choices={choices} busy={isFetching} />
}

export function HelperCombo({
  helpers,
  ...pick
}: PickProps & { helpers: readonly { id: string; name: string }[] }) {
  return <Combo {...pick} choices={helpers.map(({ id, name }) => ({ value: id, label: name }))} />
}

/** Another case, by its number or by words. */
export function CaseCombo({ except, ...pick }: PickProps & { except: string }) {
  const [typed, setTyped] = useState('')
  const { data = [], isFetching } = useCases(typed)
  const choices = data
    .filter(({ id }) => id !== except)
    .map(({ id, number, title }) => ({ value: id, label: title, hint: number }))
  return <Combo {...pick} choices={choices} busy={isFetching} onType={setTyped} />
}
