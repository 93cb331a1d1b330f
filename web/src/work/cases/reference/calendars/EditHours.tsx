// The hours of each day of the week, as text that one reads and types: `08:00-12:00 14:00-18:00`.
import { Input } from 'antd'
import { useState } from 'react'
import { Labelled } from '../../../../ground/parts/Labelled.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { useText } from '../../../../kernel/i18n/language.tsx'
import type { Calendar } from '../api.ts'
import { messages, weekdays } from './calendar-messages.ts'
import { readHours, writeHours } from './year.ts'

type Hours = Calendar['makeUpHours']

interface EditHoursProps {
  of: Calendar
  errors: Record<string, string>
  onChange(part: Partial<Pick<Calendar, 'week' | 'makeUpHours'>>): void
}

export function EditHours({ errors, of, onChange }: EditHoursProps) {
  const t = useText()
  const change = (index: number, hours: Hours) =>
    onChange({ week: of.week.map((one, at) => (at === index ? hours : one)) })
  return (
    <div className={styles.form}>
      {weekdays.map((name, index) => (
        <HoursField
          key={name.en}
          label={t(name)}
          hours={of.week[index] ?? []}
          error={errors[`week/${index}`]}
          onChange={(hours) => change(index, hours)}
        />
      ))}
      <HoursField
        label={t(messages.makeUpHours)}
        hours={of.makeUpHours}
        error={errors.makeUpHours}
        onChange={(makeUpHours) => onChange({ makeUpHours })}
      />
      <p className={`${styles.wide} ${styles.faint}`}>{t(messages.hoursHelp)}</p>
    </div>
  )
}

interface HoursFieldProps {
  label: string
  hours: Hours
  error: string | undefined
  onChange(hours: Hours): void
}

function HoursField({ error, hours, label, onChange }: HoursFieldProps) {
  const t = useText()
  const [text, setText] = useState(writeHours(hours))
  const unread = readHours(text) === undefined
  return (
    <Labelled label={label} error={unread ? t(messages.hoursHelp) : error}>
      {(control) => (
        <Input
          {...control}
          value={text}
          placeholder={t(messages.noHours)}
          onChange={({ target }) => {
            setText(target.value)
            const read = readHours(target.value)
            if (read) onChange(read)
          }}
        />
      )}
    </Labelled>
  )
}
