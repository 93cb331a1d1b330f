// The resident's frame: seal, elder mode and language on top, four tabs under the thumb, a way without the internet.
import { NavLink, Outlet } from 'react-router'
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { paths } from '../paths.ts'
import { OfflineHelp } from '../place/OfflineHelp.tsx'
import { usePlace, useSaid } from '../place/place.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Mark } from '../ui/Mark.tsx'
import { DarkSwitch, ElderSwitch, LanguageSwitch } from '../ui/Switches.tsx'
import styles from './layout.module.css'
import { SkipLink } from './SkipLink.tsx'

const messages = defineMessages({
  name: { zh: '善治', en: 'Shanzhi' },
  home: { zh: '首页', en: 'Home' },
  report: { zh: '说一声', en: 'Say it' },
  track: { zh: '进度', en: 'Progress' },
  mine: { zh: '我的', en: 'Mine' },
  staff: { zh: '工作人员登录', en: 'Staff sign-in' },
  pages: { zh: '页面', en: 'Pages' },
})

const icons = {
  home: 'M4 11 L12 4 L20 11 V20 H4 Z',
  report: 'M4 5 H20 V16 H11 L7 20 V16 H4 Z',
  track: 'M6 4 H18 V20 H6 Z M9 9 H15 M9 13 H15',
  mine: 'M12 4 a4 4 0 1 1 0 8 a4 4 0 1 1 0 -8 M5 20 c0 -5 14 -5 14 0',
}

function Tab({ icon, label, to }: { icon: keyof typeof icons; label: string; to: string }) {
  return (
    <NavLink to={to} end={to === paths.home()} className={styles.tab}>
      <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden>
        <path d={icons[icon]} fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinejoin="round" />
      </svg>
      {label}
    </NavLink>
  )
}

export function PortalLayout() {
  const t = useText()
  const said = useSaid()
  const { data: place } = usePlace()
  return (
    <div className={styles.portal}>
      <SkipLink />
      <header className={styles.portalHead}>
        <Mark name={(place && said(place.name)) || t(messages.name)} to={paths.home()} />
        <div className={styles.tools}>
          <ElderSwitch />
          <LanguageSwitch />
        </div>
      </header>
      <nav className={styles.tabs} aria-label={t(messages.pages)}>
        <Tab icon="home" label={t(messages.home)} to={paths.home()} />
        <Tab icon="report" label={t(messages.report)} to={paths.report()} />
        <Tab icon="track" label={t(messages.track)} to={paths.track()} />
        <Tab icon="mine" label={t(messages.mine)} to={paths.mine()} />
      </nav>
      <main id="content" className={styles.portalMain} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={styles.portalFoot}>
        <OfflineHelp />
        <div className={styles.footTools}>
          <DarkSwitch />
          <LinkButton to={paths.signIn()} look="quiet">
            {t(messages.staff)}
          </LinkButton>
        </div>
      </footer>
    </div>
  )
}
