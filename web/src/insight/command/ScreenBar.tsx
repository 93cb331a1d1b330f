// Top of the one map: the place, whether it is live, the time.
import { Link } from 'react-router'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { tagOf } from '../../kernel/i18n/messages.ts'
import type { LiveState } from '../../kernel/live/live.ts'
import { paths } from '../../kernel/paths.ts'
import { useNow } from '../../kernel/time/now.ts'
import { format } from '../../kernel/time/place-time.ts'
import { Mark } from '../../kernel/ui/Mark.tsx'
import { DarkSwitch, LanguageSwitch } from '../../kernel/ui/Switches.tsx'
import styles from './screen.module.css'
import { messages } from './screen-messages.ts'

export function ScreenBar({ live }: { live: LiveState }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow(5_000)
  const day = format(now, tagOf(language), { month: 'long', day: 'numeric', weekday: 'short' })
  const time = format(now, tagOf(language), { hour: '2-digit', minute: '2-digit', hour12: false })
  return (
    <header className={styles.bar}>
      <Mark name={t(messages.name)} to={paths.screen()} />
      {live === 'lost' && (
        <span className={styles.lost} role="status">
          {t(messages.lost)}
        </span>
      )}
      <span className={styles.tools}>
        <time className={`${styles.clock} num`} dateTime={now.toISOString()}>
          {day} {time}
        </time>
        <Link to={paths.desk()}>{t(messages.desk)}</Link>
        <DarkSwitch />
        <LanguageSwitch />
      </span>
    </header>
  )
}
