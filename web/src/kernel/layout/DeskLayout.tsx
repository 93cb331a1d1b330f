// The frame of those who work: sign-in required, Ant Design in our values, search and navigation, live updates.
import { useQueryClient } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { useEffect, useMemo } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { useLanguage } from '../i18n/language.tsx'
import { useLive } from '../live/live.ts'
import { paths } from '../paths.ts'
import { isKind } from '../problems.ts'
import { sessionKey, useSession } from '../session/session.ts'
import { useAppearance } from '../theme/appearance.tsx'
import { deskTheme } from '../theme/desk-theme.ts'
import { Waiting } from '../ui/Empty.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { DeskBar } from './DeskBar.tsx'
import { DeskNav } from './DeskNav.tsx'
import styles from './desk.module.css'
import { useNarrow } from './narrow.ts'

export function DeskLayout() {
  const { language } = useLanguage()
  const appearance = useAppearance()
  const narrow = useNarrow()
  const theme = useMemo(() => deskTheme(appearance, narrow), [appearance, narrow])
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zh : en}>
      <App component={false}>
        <Signed />
      </App>
    </ConfigProvider>
  )
}

/** Whoever is not signed in goes to the sign-in page and comes back here. */
function Signed() {
  const { data: person, error, isPending, refetch } = useSession()
  const { hash, pathname, search } = useLocation()
  if (isPending) return <Waiting />
  if (error) return <ProblemNotice error={error} onAgain={() => void refetch()} />
  if (!person) return <Navigate to={paths.signIn({ next: pathname + search + hash })} replace />
  return <Desk />
}

function Desk() {
  const live = useLive(topics)
  useSignedOutElsewhere()
  return (
    <div className={styles.desk}>
      <DeskNav />
      <DeskBar live={live} />
      <main id="content" className={styles.main}>
        <Outlet />
      </main>
    </div>
  )
}

const topics = ['cases'] as const

/** Any answer of 401 means that the session has ended: ask again who is here. */
function useSignedOutElsewhere(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ query, type }) => {
        if (type === 'updated' && isKind(query.state.error, 'signed-out') && query.queryKey[0] !== sessionKey[0])
          void client.invalidateQueries({ queryKey: sessionKey })
      }),
    [client],
  )
}
