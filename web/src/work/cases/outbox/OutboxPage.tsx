// What this device has not sent yet, and what it sent today: each with where it stands, and for what the hub sent back,
// what was typed, what has changed since, and what to do about it.
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { useConnection } from '../../../kernel/offline/connection.ts'
import { sendSoon } from '../../../kernel/offline/outbox.ts'
import { unsent } from '../../../kernel/offline/outbox-rules.ts'
import { useOutbox } from '../../../kernel/offline/use-outbox.ts'
import { paths } from '../../../kernel/paths.ts'
import { Button, LinkButton } from '../../../kernel/ui/Button.tsx'
import { Empty } from '../../../kernel/ui/Empty.tsx'
import { OutboxItem } from './OutboxItem.tsx'
import styles from './outbox.module.css'

const messages = defineMessages({
  title: { zh: '待送', en: 'To be sent' },
  intro: {
    zh: '没有网络时办的事先记在这台设备上，有网按先后自己送。退出登录前请看看这里空了没有。',
    en: 'What was done without a network is kept on this device and sent in order when it is back. Look here before signing out.',
  },
  now: { zh: '现在就送', en: 'Send now' },
  none: { zh: '都送到了', en: 'Everything has been sent' },
  noneHint: { zh: '这台设备上没有等着送的。', en: 'Nothing on this device waits to be sent.' },
  toList: { zh: '回我的待办', en: 'To my to-do' },
  sent: { zh: '今天送到的', en: 'Sent in the last day' },
})

export function OutboxPage() {
  const t = useText()
  const items = useOutbox()
  const { reached } = useConnection()
  const waiting = unsent(items)
  const sent = items.filter(({ state }) => state === 'sent').toReversed()
  return (
    <div className={styles.page}>
      <PageTitle title={t(messages.title)} />
      <header className={styles.head}>
        <h1>{t(messages.title)}</h1>
        {waiting.length > 0 && <Button onClick={sendSoon}>{t(messages.now)}</Button>}
      </header>
      <p className={styles.faint}>{t(messages.intro)}</p>
      {waiting.length === 0 ? (
        <Empty title={t(messages.none)}>
          <p>{t(messages.noneHint)}</p>
          <LinkButton to={paths.cases({ todo: true })}>{t(messages.toList)}</LinkButton>
        </Empty>
      ) : (
        <ul className={styles.list}>
          {waiting.map((item) => (
            <OutboxItem key={item.id} item={item} reached={reached} />
          ))}
        </ul>
      )}
      {sent.length > 0 && (
        <section>
          <h2>{t(messages.sent)}</h2>
          <ul className={styles.list}>
            {sent.map((item) => (
              <OutboxItem key={item.id} item={item} reached={reached} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
