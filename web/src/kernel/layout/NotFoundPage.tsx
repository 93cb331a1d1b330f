// An address that leads nowhere.
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import styles from './layout.module.css'
import { PageTitle } from './PageTitle.tsx'

const messages = defineMessages({
  title: { zh: '没有这一页', en: 'There is no such page' },
  hint: {
    zh: '地址可能写错了，或者这一页已经移走。',
    en: 'The address may be mistyped, or the page has moved.',
  },
  home: { zh: '回首页', en: 'To the first page' },
})

export function NotFoundPage() {
  const t = useText()
  return (
    <main className={styles.alone}>
      <PageTitle title={t(messages.title)} />
      <Empty title={t(messages.title)}>
        <p>{t(messages.hint)}</p>
        <LinkButton to={paths.home()} look="primary">
          {t(messages.home)}
        </LinkButton>
      </Empty>
    </main>
  )
}
