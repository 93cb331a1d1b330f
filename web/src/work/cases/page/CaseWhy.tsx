// Why it came here and why this deadline: the rule that ran, its version, inputs and matched rows, and how to object.
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import type { CaseDetail, CaseReason } from '../api.ts'
import styles from './page.module.css'
import { whyMessages as messages } from './why-messages.ts'

export function CaseWhy({ of }: { of: CaseDetail }) {
  if (of.reasons.length === 0) return null
  return (
    <section className={styles.stack}>
      {of.reasons.map((reason) => (
        <Reason key={reason.id} reason={reason} />
      ))}
    </section>
  )
}

function Reason({ reason }: { reason: CaseReason }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const { about, at, inputs, name, outputs, rows, version } = reason
  const lines = rows.map(({ number }) => number).join('、')
  return (
    <details className={styles.why}>
      <summary>
        <b>{t(about === 'limit' ? messages.limit : messages.dispatch)}</b>{' '}
        {rows.length > 0
          ? t(messages.byRow, { rule: name, version, row: lines })
          : t(messages.byRule, { rule: name, version })}
      </summary>
      <dl>
        <dt>{t(messages.at)}</dt>
        <dd className="num">{sayMoment(at, now, language)}</dd>
        {rows.map(({ number, words }) => (
          <Pair key={`row-${number}`} name={t(messages.row, { row: number })} value={words} />
        ))}
        {inputs.map(({ name, value }) => (
          <Pair key={`in-${name}`} name={t(messages.input, { name })} value={value} />
        ))}
        {outputs.map(({ name, value }) => (
          <Pair key={`out-${name}`} name={t(messages.output, { name })} value={value} />
        ))}
      </dl>
      <p>{t(messages.object)}</p>
    </details>
  )
}

function Pair({ name, value }: { name: string; value: unknown }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
    </>
  )
}
