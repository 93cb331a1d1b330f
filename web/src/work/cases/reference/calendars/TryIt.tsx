// When a limit ends by this calendar, as the hub itself counts.
import { useMutation } from '@tanstack/react-query'
import { Button, Input, InputNumber, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { Labelled } from '../../../../ground/parts/Labelled.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { useLanguage, useText } from '../../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../../kernel/problems.ts'
import { sayMoment } from '../../../../kernel/time/moments.ts'
import { useNow } from '../../../../kernel/time/now.ts'
import { ProblemNotice } from '../../../../kernel/ui/Notice.tsx'
import { askEnds } from '../api.ts'
import { messages } from './calendar-messages.ts'

export function TryIt({ calendar, version }: { calendar: string; version: number }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const [values, setValues] = useState({ amount: 2, unit: 'hour', clock: 'working', from: '' })
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part })
  const asking = useMutation({
    mutationFn: () =>
      askEnds(calendar, { ...values, version, from: values.from && new Date(values.from).toISOString() }),
  })
  const { fields } = describeProblem(asking.error, language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    asking.mutate()
  }
  const option = (value: 'minute' | 'hour' | 'day' | 'working' | 'running') => ({
    value,
    label: t(messages[value]),
  })
  return (
    <form className={styles.form} onSubmit={submit}>
      <ProblemNotice error={asking.error} shownFields={['amount', 'from']} />
      <Labelled label={t(messages.amount)} error={fields.amount}>
        {({ status, ...control }) => (
          <InputNumber
            {...control}
            status={status ?? ''}
            min={1}
            max={10000}
            value={values.amount}
            onChange={(amount) => set({ amount: amount ?? 1 })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.unit)}>
        {(control) => (
          <Select
            {...control}
            value={values.unit}
            options={[option('minute'), option('hour'), option('day')]}
            onChange={(unit) => set({ unit })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.clock)}>
        {(control) => (
          <Select
            {...control}
            value={values.clock}
            options={[option('working'), option('running')]}
            onChange={(clock) => set({ clock })}
          />
        )}
      </Labelled>
      <Labelled label={t(messages.from)} error={fields.from} optional>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            value={values.from}
            onChange={({ target }) => set({ from: target.value })}
          />
        )}
      </Labelled>
      <div className={styles.formFoot}>
        <Button htmlType="submit" loading={asking.isPending}>
          {t(messages.ask)}
        </Button>
        {asking.data && (
          <b role="status">
            {t(messages.ends, {
              due: sayMoment(asking.data.dueAt, now, language),
              warn: sayMoment(asking.data.warnAt, now, language),
            })}
          </b>
        )}
      </div>
    </form>
  )
}
