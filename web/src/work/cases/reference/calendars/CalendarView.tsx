// One calendar: its year, its hours, a question to it, and its change into the next version.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Fact, Facts } from '../../../../ground/parts/Facts.tsx'
import { Panel } from '../../../../ground/parts/Panel.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { useLanguage, useText } from '../../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../../kernel/problems.ts'
import { ProblemNotice } from '../../../../kernel/ui/Notice.tsx'
import { type Calendar, loadCalendar } from '../api.ts'
import { messages, weekdays } from './calendar-messages.ts'
import own from './calendars.module.css'
import { EditHours } from './EditHours.tsx'
import { TryIt } from './TryIt.tsx'
import { marks, YearView } from './YearView.tsx'
import { monthsOf, turned, writeHours } from './year.ts'

interface CalendarViewProps {
  of: Calendar
  /** The version after the newest. */
  next: number
  mayEdit: boolean
  thisYear: number
  onSaved(version: number): void
}

export function CalendarView({ mayEdit, next, of, onSaved, thisYear }: CalendarViewProps) {
  const t = useText()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [year, setYear] = useState(thisYear)
  const [draft, setDraft] = useState<Calendar>()
  const saving = useMutation({
    mutationFn: (calendar: Calendar) => loadCalendar({ ...calendar, version: next }),
    onSuccess: async ({ version }) => {
      setDraft(undefined)
      await client.invalidateQueries({ queryKey: ['reference', 'calendars'] })
      onSaved(version)
    },
  })
  const shown = draft ?? of
  const months = monthsOf(shown, year)
  const count = (...kinds: string[]): number =>
    months.flat().filter(({ kind }) => kinds.includes(kind)).length
  const { fields } = describeProblem(saving.error, language)
  return (
    <>
      <ProblemNotice error={saving.error} />
      <Panel
        title={t(messages.year, { year })}
        actions={
          <>
            <Button onClick={() => setYear(year - 1)}>{t(messages.before)}</Button>
            <Button onClick={() => setYear(year + 1)}>{t(messages.after)}</Button>
            {mayEdit && !draft && (
              <Button type="primary" onClick={() => setDraft(of)}>
                {t(messages.edit)}
              </Button>
            )}
            {draft && (
              <>
                <Button type="primary" loading={saving.isPending} onClick={() => saving.mutate(draft)}>
                  {t(messages.save, { version: next })}
                </Button>
                <Button onClick={() => setDraft(undefined)}>{t(messages.cancel)}</Button>
              </>
            )}
          </>
        }
      >
        {draft && <p className={styles.note}>{t(messages.editHelp)}</p>}
        <p>
          {t(messages.counts, {
            year,
            days: count('work', 'makeUp'),
            holidays: count('holiday'),
            makeUp: count('makeUp'),
          })}
        </p>
        <Legend />
        <YearView months={months} {...(draft && { onTurn: (day) => setDraft(turned(draft, day)) })} />
      </Panel>
      <Panel title={t(messages.hours)}>
        {draft ? (
          <EditHours of={draft} errors={fields} onChange={(part) => setDraft({ ...draft, ...part })} />
        ) : (
          <Facts>
            {weekdays.map((name, index) => (
              <Fact key={name.en} name={t(name)}>
                {writeHours(of.week[index] ?? []) || t(messages.noHours)}
              </Fact>
            ))}
            <Fact name={t(messages.makeUpHours)}>{writeHours(of.makeUpHours)}</Fact>
          </Facts>
        )}
        <p className={styles.faint}>
          {t(messages.aDay, { hours: of.minutesPerDay / 60 })} · {t(messages.zone, { zone: of.timeZone })}
        </p>
      </Panel>
      <Panel title={t(messages.try)}>
        <TryIt calendar={of.key} version={of.version} />
      </Panel>
    </>
  )
}

function Legend() {
  const t = useText()
  const kinds = ['work', 'off', 'holiday', 'makeUp'] as const
  return (
    <p className={own.legend}>
      {kinds.map((kind) => (
        <span key={kind}>
          <span className={own.day} data-kind={kind} aria-hidden>
            <i>{t(marks[kind])}</i>
          </span>
          {t(messages[kind])}
        </span>
      ))}
    </p>
  )
}
