// The last ninety days as bars from zero. Any of them can be looked at: by dragging, by keyboard, or one after the other.
import { useEffect, useState } from 'react'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { sayNumber } from '../../kernel/numbers.ts'
import { sayDay } from './day-words.ts'
import styles from './screen.module.css'
import { messages, dayWords as words } from './screen-messages.ts'

interface DaysBarProps {
  days: readonly string[]
  /** How many on each day. */
  counts: readonly number[]
  at: number
  onDay(at: number): void
}

/** Milliseconds that a day is shown while days go by. */
const pace = 700

export function DaysBar({ at, counts, days, onDay }: DaysBarProps) {
  const t = useText()
  const { language } = useLanguage()
  const [playing, setPlaying] = useState(false)
  const last = days.length - 1
  useEffect(() => {
    if (!playing) return
    if (at >= last) {
      setPlaying(false)
      return
    }
    const timer = setTimeout(() => onDay(at + 1), pace)
    return () => clearTimeout(timer)
  }, [playing, at, last, onDay])
  const most = Math.max(1, ...counts)
  const play = () => {
    if (!playing && at >= last) onDay(0)
    setPlaying(!playing)
  }
  const said = t(words.value, {
    day: sayDay(days[at] ?? '', language),
    count: sayNumber(counts[at] ?? 0),
  })
  return (
    <section className={`${styles.panel} ${styles.days}`} aria-label={t(words.title, { days: days.length })}>
      <p className={styles.daysName}>
        {t(words.title, { days: days.length })}
        <small>{t(words.unit)}</small>
      </p>
      <div className={styles.bars}>
        <svg viewBox={`0 0 ${days.length} 40`} preserveAspectRatio="none" aria-hidden>
          {counts.map((count, day) => (
            <rect
              key={days[day]}
              x={day + 0.12}
              width={0.76}
              y={40 - (38 * count) / most}
              height={(38 * count) / most}
              data-day={day === at ? 'shown' : day > at ? 'later' : undefined}
            />
          ))}
        </svg>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-label={t(words.slider)}
          aria-valuetext={said}
          onChange={({ target }) => {
            setPlaying(false)
            onDay(Number(target.value))
          }}
        />
      </div>
      <p className={`${styles.daySaid} num`} aria-hidden>
        {said}
      </p>
      <div className={styles.dayTools}>
        <button type="button" onClick={play}>
          {t(playing ? words.pause : words.play)}
        </button>
        {at < last && (
          <button
            type="button"
            onClick={() => {
              setPlaying(false)
              onDay(last)
            }}
          >
            {t(messages.now)}
          </button>
        )}
      </div>
    </section>
  )
}
