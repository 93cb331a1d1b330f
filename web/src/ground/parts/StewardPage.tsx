// The frame of every page that keeps the hub's own data: title, what it is for, its actions; who may not, reads who may.
import type { ReactNode } from 'react'
import { useText } from '../../kernel/i18n/language.tsx'
import { defineMessages, type Text } from '../../kernel/i18n/messages.ts'
import { PageTitle } from '../../kernel/layout/PageTitle.tsx'
import { paths } from '../../kernel/paths.ts'
import { may, useSession } from '../../kernel/session/session.ts'
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
  const { data: person } = useSession()
  const allowed = need.length === 0 || need.some((permission) => may(person, permission))
  return (
    <>
      <PageTitle title={page.title} />
      {allowed ? (
        <Page {...page} />
      ) : (
        <Page title={page.title}>
          <Forbidden who={who} />
        </Page>
      )}
    </>
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
