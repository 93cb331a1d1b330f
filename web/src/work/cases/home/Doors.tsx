// Doors to what there is today, four at most. None leads to a page that does not exist.
import { Link } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import styles from './home.module.css'
import { messages } from './home-messages.ts'

export function Doors() {
  const t = useText()
  const toOffline = () => {
    const help = document.getElementById('offline')
    help?.scrollIntoView()
    help?.focus({ preventScroll: true })
  }
  return (
    <nav className={styles.doors} aria-label={t(messages.doors)}>
      <Link to={paths.around()} className={styles.door}>
        <b>{t(messages.map)}</b>
        <small>{t(messages.mapHint)}</small>
      </Link>
      <Link to={paths.community()} className={styles.door}>
        <b>{t(messages.community)}</b>
        <small>{t(messages.communityHint)}</small>
      </Link>
      <Link to={paths.track()} className={styles.door}>
        <b>{t(messages.track)}</b>
        <small>{t(messages.trackHint)}</small>
      </Link>
      <button type="button" className={styles.door} onClick={toOffline}>
        <b>{t(messages.offline)}</b>
        <small>{t(messages.offlineHint)}</small>
      </button>
    </nav>
  )
}
