// A fresh password, shown this once.
import { Button } from 'antd'
import { useText } from '../../../kernel/i18n/language.tsx'
import { Fact, Facts } from '../../parts/Facts.tsx'
import styles from '../../parts/parts.module.css'
import type { FreshPassword } from '../api.ts'
import { messages } from './people-messages.ts'

export function OncePassword({ fresh, onNoted }: { fresh: FreshPassword; onNoted(): void }) {
  const t = useText()
  return (
    <section className={styles.once} role="status" aria-label={t(messages.once)}>
      <Facts>
        <Fact name={t(messages.account)}>{fresh.account}</Fact>
        <Fact name={t(messages.once)}>
          <code className={styles.secret}>{fresh.password}</code>
        </Fact>
      </Facts>
      <p>{t(messages.onceHint)}</p>
      <div>
        <Button onClick={onNoted}>{t(messages.noted)}</Button>
      </div>
    </section>
  )
}
