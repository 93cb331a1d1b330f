// Ant Design in our values, for the pages that need its tables, pickers and forms; fetched with the first of them.
import { App, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { useAppearance } from '../theme/appearance.tsx'
import { deskTheme } from '../theme/desk-theme.ts'
import { useNarrow } from './narrow.ts'

/** Two characters stay two characters. */
const noSpace = { autoInsertSpace: false }

export function DeskAntd({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  const appearance = useAppearance()
  const narrow = useNarrow()
  const theme = useMemo(() => deskTheme(appearance, narrow), [appearance, narrow])
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zh : en} button={noSpace}>
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
