// The receipt: number and code in letters that can be read aloud, and what happens next.
import { useNavigate } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import type { Receipt } from '../api.ts'
import styles from './report.module.css'
import { messages } from './report-messages.ts'

export function ReceiptCard({ onAgain, receipt }: { receipt: Receipt; onAgain(): void }) {
  const t = useText()
  const navigate = useNavigate()
  return (
    <section className={`${styles.narrow} ${styles.card}`} role="status">
      <PageTitle title={t(messages.received)} />
      <h1>{t(messages.received)}</h1>
      <p>{t(messages.keep)}</p>
      <dl className={styles.receipt}>
        <div>
          <dt>{t(messages.number)}</dt>
          <dd className="num">{receipt.number}</dd>
        </div>
        <div>
          <dt>{t(messages.code)}</dt>
          <dd className="num">{receipt.code}</dd>
        </div>
      </dl>
      <h2 className={styles.heading}>{t(messages.nextTitle)}</h2>
      <p className={styles.plain}>{t(messages.nextSteps)}</p>
      <div className={styles.actions}>
        <Button
          look="primary"
          onClick={() => navigate(paths.tracked(receipt.number), { state: { code: receipt.code } })}
        >
          {t(messages.see)}
        </Button>
        <Button onClick={() => window.print()}>{t(messages.print)}</Button>
        <Button onClick={onAgain}>{t(messages.another)}</Button>
      </div>
    </section>
  )
}
