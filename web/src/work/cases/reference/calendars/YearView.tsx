// A year of twelve months; a day's kind is said by its colour, its mark and its words.
import { useLanguage, useText } from '../../../../kernel/i18n/language.tsx'
import type { Text } from '../../../../kernel/i18n/messages.ts'
import { messages, weekdays } from './calendar-messages.ts'
import styles from './calendars.module.css'
import type { CalendarDay, DayKind } from './year.ts'

interface YearViewProps {
  months: CalendarDay[][]
  onTurn?: (day: CalendarDay) => void
}

export const marks: Record<DayKind, Text> = {
  work: { zh: '', en: '' },
  off: { zh: '', en: '' },
  holiday: { zh: '休', en: 'H' },
  makeUp: { zh: '班', en: 'W' },
}

export function YearView({ months, onTurn }: YearViewProps) {
  return (
    <div className={styles.year}>
      {months.map((days) => (
        <Month key={days[0]?.day} days={days} onTurn={onTurn} />
      ))}
    </div>
  )
}

function Month({ days, onTurn }: { days: CalendarDay[]; onTurn: YearViewProps['onTurn'] }) {
  const t = useText()
  const { language } = useLanguage()
  const month = Number(days[0]?.day.slice(5, 7))
  const name =
    language === 'zh'
      ? t(messages.month, { month })
      : new Date(Date.UTC(2026, month - 1, 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' })
  const first = days[0]?.weekday ?? 0
  const weeks = Array.from({ length: Math.ceil((first + days.length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => days[week * 7 + weekday - first]),
  )
  return (
    <table className={styles.month}>
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday.en} scope="col" abbr={t(weekday)}>
              {language === 'zh' ? weekday.zh.slice(1) : weekday.en.slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={week.find(Boolean)?.day ?? index}>
            {weekdays.map(({ en }, weekday) => {
              const day = week[weekday]
              return <td key={en}>{day && <Day of={day} onTurn={onTurn} />}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ of, onTurn }: { of: CalendarDay; onTurn: YearViewProps['onTurn'] }) {
  const t = useText()
  const number = Number(of.day.slice(8))
  const words = `${of.day} ${t(messages[of.kind])}`
  const inside = (
    <>
      {number}
      {t(marks[of.kind]) && <i aria-hidden>{t(marks[of.kind])}</i>}
    </>
  )
  return onTurn ? (
    <button
      type="button"
      className={styles.day}
      data-kind={of.kind}
      aria-label={words}
      onClick={() => onTurn(of)}
    >
      {inside}
    </button>
  ) : (
    <span className={styles.day} data-kind={of.kind} title={words}>
      {inside}
      {of.kind !== 'work' && <span className="unseen">{t(messages[of.kind])}</span>}
    </span>
  )
}
