// One step of the outbox.
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { Dialog } from '../../../kernel/desk/Dialog.tsx'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { dropItem } from '../../../kernel/offline/outbox.ts'
import type { Item } from '../../../kernel/offline/outbox-rules.ts'
import { paths } from '../../../kernel/paths.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Button, LinkButton } from '../../../kernel/ui/Button.tsx'
import { messages as caseMessages, fieldMessages } from '../case-messages.ts'
import { isReport } from '../new/report-kind.ts'
import { ItemChip } from './ItemChip.tsx'
import { OutboxDecision } from './OutboxDecision.tsx'
import styles from './outbox.module.css'
import { ReportDecision } from './ReportDecision.tsx'

const messages = defineMessages({
  done: { zh: '{moment} 办的', en: 'done {moment}' },
  sent: { zh: '{moment} 送到', en: 'sent {moment}' },
  behind: { zh: '等前一步送到再送', en: 'waits for the step before it' },
  photos: { zh: '{count} 张照片', en: '{count} photos' },
  signIn: { zh: '登录后接着送', en: 'Sign in to go on sending' },
  drop: { zh: '不送了', en: 'Do not send' },
  dropTitle: { zh: '丢掉这一步？', en: 'Drop this step?' },
  dropText: {
    zh: '“{action}”和填的内容会从这台设备上清掉，不能找回。',
    en: '“{action}” and what was typed are cleared from this device and cannot be brought back.',
  },
  dropYes: { zh: '丢掉', en: 'Drop it' },
})

export function OutboxItem({ item, reached }: { item: Item; reached: boolean }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const { pathname } = useLocation()
  const [asking, setAsking] = useState(false)
  const { about, madeAt, name, photos, problem, sentAt, state, title } = item
  const decides = state === 'conflict' || state === 'refused'
  const when =
    state === 'sent' && sentAt
      ? t(messages.sent, { moment: sayMoment(sentAt, now, language) })
      : t(messages.done, { moment: sayMoment(madeAt, now, language) })
  return (
    <li className={styles.item} data-decides={decides || undefined}>
      <p className={styles.line}>
        {isReport(item) ? <b>{title}</b> : <Link to={paths.case(about)}>{title}</Link>}
        <ItemChip of={item} />
      </p>
      <p className={styles.faint}>
        {!isReport(item) && <span className="num">{about} · </span>}
        <span className="num">{when}</span>
        {photos.length > 0 && <> · {t(messages.photos, { count: photos.length })}</>}
        {item.after && <> · {t(messages.behind)}</>}
      </p>
      {state !== 'sent' && <Typed data={item.data} />}
      {problem && state !== 'sent' && (
        <p className={decides ? styles.problem : styles.faint} role={decides ? 'alert' : undefined}>
          {[problem.title, ...Object.values(problem.fields)].join(' ')}
        </p>
      )}
      {problem?.kind === 'signed-out' && (
        <LinkButton look="primary" to={paths.signIn({ next: pathname })}>
          {t(messages.signIn)}
        </LinkButton>
      )}
      {state !== 'sent' && (
        <div className={styles.buttons}>
          {decides &&
            (isReport(item) ? (
              <ReportDecision item={item} />
            ) : (
              <OutboxDecision item={item} reached={reached} />
            ))}
          {state !== 'sending' && (
            <Button look="quiet" onClick={() => setAsking(true)}>
              {t(messages.drop)}
            </Button>
          )}
        </div>
      )}
      {asking && (
        <Dialog
          title={t(messages.dropTitle)}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{t(caseMessages.cancel)}</Button>
              <Button look="primary" onClick={() => void dropItem(item)}>
                {t(messages.dropYes)}
              </Button>
            </>
          }
        >
          <p>{t(messages.dropText, { action: t(name) })}</p>
          <Typed data={item.data} />
        </Dialog>
      )}
    </li>
  )
}

/** What was filled in, as far as it is words. */
function Typed({ data }: { data: Record<string, unknown> }) {
  const t = useText()
  const words = Object.entries(data).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  )
  const shown = words.filter(([field]) => !/Id$/.test(field))
  if (shown.length === 0) return null
  return (
    <dl className={styles.typed}>
      {shown.map(([field, value]) => (
        <div key={field}>
          <dt>
            {Object.hasOwn(fieldMessages, field)
              ? t(fieldMessages[field as keyof typeof fieldMessages])
              : field}
          </dt>
          <dd>{String(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
