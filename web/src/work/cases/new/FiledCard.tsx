// It is filed: the number and the code to tell the caller, and what comes next.
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Button, LinkButton } from '../../../kernel/ui/Button.tsx'
import styles from './new.module.css'
import { newMessages as messages } from './new-messages.ts'
import type { Filed } from './submit-report.ts'

export function FiledCard({ filed: { receipt, title }, onNext }: { filed: Filed; onNext(): void }) {
  const t = useText()
  return (
    <section className={styles.filed} role="status">
      <h2>{t(messages.filed)}</h2>
      <p>{title}</p>
      {receipt ? (
        <>
          <dl className="num">
            <dt>{t(messages.number)}</dt>
            <dd>{receipt.number}</dd>
            <dt>{t(messages.code)}</dt>
            <dd>{receipt.code}</dd>
          </dl>
          <p className={styles.faint}>{t(messages.codeHint)}</p>
        </>
      ) : (
        <p>{t(messages.waits)}</p>
      )}
      <div className={styles.row}>
        {receipt ? (
          <LinkButton look="primary" to={paths.case(receipt.number)}>
            {t(messages.open)}
          </LinkButton>
        ) : (
          <LinkButton look="primary" to={paths.outbox()}>
            {t(messages.outbox)}
          </LinkButton>
        )}
        <Button onClick={onNext}>{t(messages.next)}</Button>
      </div>
    </section>
  )
}
