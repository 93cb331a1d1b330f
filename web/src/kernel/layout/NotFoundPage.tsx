// An address that leads nowhere: says so within the frame where it was opened, and where one may go from here.
import { Link } from 'react-router'
import { useText } from '../i18n/language.tsx'
import { defineMessages, type Text } from '../i18n/messages.ts'
import { paths } from '../paths.ts'
import page from '../ui/portal.module.css'
import styles from './layout.module.css'
import { PageTitle } from './PageTitle.tsx'

const messages = defineMessages({
  title: { zh: '没有这一页', en: 'There is no such page' },
  hint: {
    zh: '地址可能写错了，或者这一页已经移走。',
    en: 'The address may be mistyped, or the page has moved.',
  },
  from: { zh: '可以从这里走', en: 'Where you can go' },
  home: { zh: '回首页', en: 'To the first page' },
  report: { zh: '说一件事', en: 'Say something' },
  track: { zh: '凭编号查进度', en: 'Look up a report' },
  around: { zh: '看大家说的事', en: 'What people said' },
  list: { zh: '回案卷', en: 'To the cases' },
  resident: { zh: '去居民页面', en: 'To the pages for residents' },
})

interface Way {
  to: string
  name: Text
}

const inPortal: Way[] = [
  { to: paths.home(), name: messages.home },
  { to: paths.report(), name: messages.report },
  { to: paths.track(), name: messages.track },
  { to: paths.around(), name: messages.around },
]
const atDesk: Way[] = [
  { to: paths.desk(), name: messages.list },
  { to: paths.home(), name: messages.resident },
]

export function NotFoundPage() {
  return (
    <div className={page.narrow}>
      <Nowhere ways={inPortal} />
    </div>
  )
}

export function DeskNotFoundPage() {
  return (
    <div className={styles.inDesk}>
      <Nowhere ways={atDesk} />
    </div>
  )
}

function Nowhere({ ways }: { ways: readonly Way[] }) {
  const t = useText()
  return (
    <>
      <PageTitle title={t(messages.title)} />
      <h1 className={page.greeting}>{t(messages.title)}</h1>
      <p className={page.plain}>{t(messages.hint)}</p>
      <h2 className={page.heading}>{t(messages.from)}</h2>
      <ul className={page.choices}>
        {ways.map(({ name, to }) => (
          <li key={to}>
            <Link to={to} className={page.choice}>
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
