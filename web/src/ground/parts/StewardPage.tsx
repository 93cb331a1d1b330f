// The frame of every page that keeps the hub's own data: title, what it is for, its actions; who may not, reads who may.
import { App, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { defineMessages, type Text } from '../../kernel/i18n/messages.ts'
import { useNarrow } from '../../kernel/layout/narrow.ts'
import { PageTitle } from '../../kernel/layout/PageTitle.tsx'
import { paths } from '../../kernel/paths.ts'
import { may, useSession } from '../../kernel/session/session.ts'
import { useAppearance } from '../../kernel/theme/appearance.tsx'
import { deskTheme } from '../../kernel/theme/desk-theme.ts'
import { LinkButton } from '../../kernel/ui/Button.tsx'
import { Empty } from '../../kernel/ui/Empty.tsx'
import styles from './parts.module.css'

const messages = defineMessages({
  forbidden: { zh: '这一页不归您看', en: 'This page is not yours to see' },
  who: {
    zh: '能看的是：{who}。要用的话，请管理员给您相应的角色。',
    en: 'It is for: {who}. If you need it, ask an administrator for the role.',
  },
  back: { zh: '回案卷', en: 'Back to the cases' },
})

/** Who holds a permission by the roles that the hub comes with. */
export const holders = defineMessages({
  steward: { zh: '数据专员、管理员', en: 'data stewards and administrators' },
  rules: {
    zh: '数据专员、派遣员、值班长、分析员、领导、审计员、管理员',
    en: 'data stewards, dispatchers, supervisors, analysts, leaders, auditors and administrators',
  },
  people: { zh: '值班长、审计员、管理员', en: 'supervisors, auditors and administrators' },
  auditor: { zh: '审计员、管理员', en: 'auditors and administrators' },
  everyone: { zh: '所有人', en: 'everybody' },
})

/** Two characters stay two characters. */
const noSpace = { autoInsertSpace: false }

interface StewardPageProps {
  title: string
  intro?: string
  actions?: ReactNode
  /** One of these permissions opens the page; none: everybody may. */
  need?: readonly string[]
  who?: Text
  /** The page scrolls in its own parts. */
  fill?: boolean
  children: ReactNode
}

export function StewardPage({ need = [], who = holders.steward, ...page }: StewardPageProps) {
  const { language } = useLanguage()
  const appearance = useAppearance()
  const narrow = useNarrow()
  const theme = useMemo(() => deskTheme(appearance, narrow), [appearance, narrow])
  const { data: person } = useSession()
  const allowed = need.length === 0 || need.some((permission) => may(person, permission))
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zh : en} button={noSpace}>
      <App component={false}>
        <PageTitle title={page.title} />
        {allowed ? <Page {...page} /> : <Forbidden who={who} />}
      </App>
    </ConfigProvider>
  )
}

function Page({ actions, children, fill = false, intro, title }: Omit<StewardPageProps, 'need' | 'who'>) {
  return (
    <div className={fill ? `${styles.page} ${styles.fill}` : styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          {intro && <p className={styles.intro}>{intro}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

function Forbidden({ who }: { who: Text }) {
  const t = useText()
  return (
    <Empty title={t(messages.forbidden)}>
      <p>{t(messages.who, { who: t(who) })}</p>
      <LinkButton to={paths.cases()}>{t(messages.back)}</LinkButton>
    </Empty>
  )
}
