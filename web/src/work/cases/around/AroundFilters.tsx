// What to look at: plain selects, which every device shows in its own way and every keyboard knows.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useMemo } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { type CategoryView, fetchCategories } from '../api/categories.ts'
import { fetchRegionsAt } from './api.ts'
import styles from './around.module.css'
import { messages } from './around-messages.ts'
import { type PublicFilter, periods } from './filter.ts'

interface AroundFiltersProps {
  filter: PublicFilter
  onChange(part: Partial<PublicFilter>): void
}

const periodNames = { '7': messages.days7, '30': messages.days30, '90': messages.days90 }
const long = 600_000

export function AroundFilters({ filter, onChange }: AroundFiltersProps) {
  const t = useText()
  const categories = useQuery({
    queryKey: ['reference', 'categories'],
    queryFn: ({ signal }) => fetchCategories(signal),
    staleTime: long,
  })
  const districts = useQuery({
    queryKey: ['space', 'regions', 'district'],
    queryFn: ({ signal }) => fetchRegionsAt('district', signal),
    staleTime: long,
  })
  const streets = useQuery({
    queryKey: ['space', 'regions', 'street'],
    queryFn: ({ signal }) => fetchRegionsAt('street', signal),
    staleTime: long,
  })
  const classes = useMemo(() => classesOf(categories.data ?? []), [categories.data])
  return (
    <div className={styles.filters}>
      <Select
        label={t(messages.kind)}
        value={filter.kind}
        onChange={(kind) => onChange({ kind: kind as PublicFilter['kind'] })}
      >
        <option value="open">{t(messages.open)}</option>
        <option value="closed">{t(messages.closed)}</option>
        <option value="">{t(messages.all)}</option>
      </Select>
      <Select label={t(messages.classOf)} value={filter.class} onChange={(of) => onChange({ class: of })}>
        <option value="">{t(messages.all)}</option>
        {classes.map(({ key, name }) => (
          <option key={key} value={key}>
            {t(name)}
          </option>
        ))}
      </Select>
      <Select label={t(messages.region)} value={filter.region} onChange={(region) => onChange({ region })}>
        <option value="">{t(messages.wherever)}</option>
        {(districts.data ?? []).map(({ code, name }) => (
          <optgroup key={code} label={name}>
            <option value={code}>{name}</option>
            {(streets.data ?? [])
              .filter(({ parent }) => parent === code)
              .map((street) => (
                <option key={street.code} value={street.code}>
                  {street.name}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      <Select
        label={t(messages.period)}
        value={filter.days}
        onChange={(days) => onChange({ days: days as PublicFilter['days'] })}
      >
        <option value="">{t(messages.any)}</option>
        {periods.map((days) => (
          <option key={days} value={days}>
            {t(periodNames[days])}
          </option>
        ))}
      </Select>
    </div>
  )
}

interface SelectProps {
  label: string
  value: string
  children: ReactNode
  onChange(value: string): void
}

function Select({ children, label, onChange, value }: SelectProps) {
  const id = useId()
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  )
}

interface Class {
  key: string
  name: { zh: string; en: string }
}

/** Each class once, in the order of the dictionary. */
export function classesOf(categories: readonly CategoryView[]): Class[] {
  const found = new Map<string, Class>()
  for (const { classCode, className, kind, standard } of categories) {
    if (!classCode || !className) continue
    const key = `${standard}:${kind}:${classCode}`
    if (!found.has(key)) found.set(key, { key, name: className })
  }
  return [...found.values()]
}
