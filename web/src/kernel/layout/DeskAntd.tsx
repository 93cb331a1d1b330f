// Ant Design in our values, around the pages that need its tables, pickers and forms; fetched with the first of them.
// The work with cases stands on our own few components and opens without it.
import { App, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { useMemo } from 'react'
import { Outlet } from 'react-router'
import { useLanguage } from '../i18n/language.tsx'
import { useAppearance } from '../theme/appearance.tsx'
import { deskTheme } from '../theme/desk-theme.ts'
import { useNarrow } from './narrow.ts'

/** Two characters stay two characters. */
const noSpace = { autoInsertSpace: false }

export function DeskAntd() {
  const { language } = useLanguage()
  const appearance = useAppearance()
  const narrow = useNarrow()
  const theme = useMemo(() => deskTheme(appearance, narrow), [appearance, narrow])
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zh : en} button={noSpace}>
      <App component={false}>
        <Outlet />
      </App>
    </ConfigProvider>
  )
}
