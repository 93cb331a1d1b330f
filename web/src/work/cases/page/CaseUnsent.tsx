// Steps of this case that are still on this device, with the way to what needs a decision.
import { Link } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { asking, type Item } from '../../../kernel/offline/outbox-rules.ts'
import { paths } from '../../../kernel/paths.ts'
import { ItemChip } from '../outbox/ItemChip.tsx'
import styles from './page.module.css'

const messages = defineMessages({
  waiting: {
    zh: '您办的这些还在这台设备上，没有送到：',
    en: 'These steps of yours are still on this device and have not been sent:',
  },
  decide: { zh: '有的没办成，去看看怎么办', en: 'Some could not be done: decide what to do' },
  open: { zh: '看待送的', en: 'See what is to be sent' },
})

export function CaseUnsent({ items }: { items: readonly Item[] }) {
  const t = useText()
  if (items.length === 0) return null
  return (
    <section className={styles.unsent} role="status">
      <p>{t(messages.waiting)}</p>
      <p className={styles.ask}>
        {items.map((item) => (
          <ItemChip key={item.id} of={item} />
        ))}
      </p>
      <Link to={paths.outbox()}>{t(asking(items).length > 0 ? messages.decide : messages.open)}</Link>
    </section>
  )
}
