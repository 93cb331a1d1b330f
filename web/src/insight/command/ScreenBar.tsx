// Top of the one map: where the reader is with the way back, whether it is live, the time, the look.
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import type { LiveState } from '../../kernel/live/live.ts'
import { paths } from '../../kernel/paths.ts'
import { dayOf } from '../../kernel/time/days.ts'
import { sayTime } from '../../kernel/time/moments.ts'
import { useNow } from '../../kernel/time/now.ts'
import { Button } from '../../kernel/ui/Button.tsx'
import { Mark } from '../../kernel/ui/Mark.tsx'
import { LanguageSwitch } from '../../kernel/ui/Switches.tsx'
import { sayDay } from './day-words.ts'
import styles from './screen.module.css'
import { messages } from './screen-messages.ts'
import { queryOf, type ScreenState } from './screen-state.ts'
import type { Crumb } from './use-scope.ts'

interface ScreenBarProps {
  live: LiveState
  crumbs: readonly Crumb[]
  state: ScreenState
  onChange(part: Partial<ScreenState>): void
}

export function ScreenBar({ crumbs, live, onChange, state }: ScreenBarProps) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow(5_000)
  return (
    <header className={styles.bar}>
      <Mark name={t(messages.name)} to={paths.screen()} />
      <nav aria-label={t(messages.where)}>
        <ol className={styles.crumbs}>
          {crumbs.map(({ name, path }, index) => (
            <li key={path}>
              <Link
                to={paths.screen(queryOf({ ...state, region: path, level: '' }))}
                aria-current={index === crumbs.length - 1 ? 'location' : undefined}
              >
                {name[language] || t(messages.whole)}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      {state.on && (
        <span className={styles.then}>{t(messages.asOf, { day: sayDay(state.on, language) })}</span>
      )}
      {live === 'lost' && (
        <span className={styles.lost} role="status">
          {t(messages.lost)}
        </span>
      )}
      <span className={styles.tools}>
        <time className={`${styles.clock} num`} dateTime={now.toISOString()}>
          {sayDay(dayOf(now), language)} {sayTime(now)}
        </time>
        <Link to={paths.desk()}>{t(messages.desk)}</Link>
        <FullScreenSwitch />
        <Button look="quiet" aria-pressed={state.light} onClick={() => onChange({ light: !state.light })}>
          {t(state.light ? messages.dark : messages.light)}
        </Button>
        <LanguageSwitch />
      </span>
    </header>
  )
}

function FullScreenSwitch() {
  const t = useText()
  const [full, setFull] = useState(() => document.fullscreenElement !== null)
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  if (!document.fullscreenEnabled) return null
  return (
    <Button
      look="quiet"
      aria-pressed={full}
      onClick={() => void (full ? document.exitFullscreen() : document.documentElement.requestFullscreen())}
    >
      {t(full ? messages.fullScreenEnd : messages.fullScreen)}
    </Button>
  )
}
