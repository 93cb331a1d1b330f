// The receipt: number and code in letters that can be read aloud, a code to scan, and what happens next with its times.
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Button, LinkButton } from '../../../kernel/ui/Button.tsx'
import page from '../../../kernel/ui/portal.module.css'
import type { Receipt } from '../api/reports.ts'
import { dropReport, useKeptReports } from '../mine/kept-reports.ts'
import { NextSteps } from './NextSteps.tsx'
import { ReceiptCode } from './ReceiptCode.tsx'
import styles from './report.module.css'
import { messages } from './report-messages.ts'

export function ReceiptCard({ onAgain, receipt }: { receipt: Receipt; onAgain(): void }) {
  const t = useText()
  const { code, number } = receipt
  const kept = useKeptReports().some((one) => one.number === number)
  const card = useRef<HTMLElement>(null)
  // The button that was pressed is gone: the reader goes on from the top of the receipt.
  useEffect(() => {
    window.scrollTo(0, 0)
    card.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section ref={card} tabIndex={-1} className={`${page.narrow} ${page.card} ${styles.receiptCard}`}>
      <PageTitle title={t(messages.received)} />
      <div className={page.tight} role="status">
        <h1>{t(messages.received)}</h1>
        <p>{t(messages.keep)}</p>
      </div>
      <div className={styles.receipt}>
        <dl>
          <div>
            <dt>{t(messages.number)}</dt>
            <dd className="num">{number}</dd>
          </div>
          <div>
            <dt>{t(messages.code)}</dt>
            <dd className="num">{code}</dd>
          </div>
        </dl>
        <ReceiptCode number={number} code={code} label={t(messages.scan)} />
      </div>
      <div className={`${page.actions} ${page.noPrint}`}>
        <LinkButton to={paths.tracked(number)} state={{ code }} look="primary">
          {t(messages.see)}
        </LinkButton>
        <CopyButton text={`${t(messages.number)} ${number} · ${t(messages.code)} ${code}`} />
        <Button onClick={() => window.print()}>{t(messages.print)}</Button>
      </div>
      <div className={`${page.row} ${page.noPrint}`}>
        <p className={page.plain}>{t(kept ? messages.keptHere : messages.dropped)}</p>
        {kept && <Button onClick={() => dropReport(number)}>{t(messages.drop)}</Button>}
      </div>
      <NextSteps />
      <div className={page.noPrint}>
        <Button onClick={onAgain}>{t(messages.another)}</Button>
      </div>
    </section>
  )
}

function CopyButton({ text }: { text: string }) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  // The clipboard is there only on https and on the machine itself.
  if (!navigator.clipboard) return null
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Button onClick={() => void copy()}>
      <span role="status">{t(copied ? messages.copied : messages.copy)}</span>
    </Button>
  )
}
