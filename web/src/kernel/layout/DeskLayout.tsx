// The frame of those who work: sign-in required, Ant Design in our values, search and navigation, live updates.
import { App, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { useMemo } from 'react'
import { Outlet } from 'react-router'
import { useLanguage } from '../i18n/language.tsx'
import { useLive } from '../live/live.ts'
import { SignedIn } from '../session/SignedIn.tsx'
import { useAppearance } from '../theme/appearance.tsx'
import { deskTheme } from '../theme/desk-theme.ts'
import { DeskBar } from './DeskBar.tsx'
import { DeskNav } from './DeskNav.tsx'
import styles from './desk.module.css'
import { useNarrow } from './narrow.ts'
import { SkipLink } from './SkipLink.tsx'

/** Two characters stay two characters. */
const noSpace = { autoInsertSpace: false }

export function DeskLayout() {
  const { language } = useLanguage()
  const appearance = useAppearance()
  const narrow = useNarrow()
  const theme = useMemo(() => deskTheme(appearance, narrow), [appearance, narrow])
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zh : en} button={noSpace}>
      <App component={false}>
        <SignedIn>
          <Desk />
        </SignedIn>
      </App>
    </ConfigProvider>
  )
}

const topics = ['cases'] as const

function Desk() {
  const live = useLive(topics)
  return (
    <div className={styles.desk}>
      <SkipLink />
      <DeskNav />
      <DeskBar live={live} />
      <main id="content" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
