// Why it came here and why this deadline: the rule that ran, its version, inputs and matched rows, and how to object.
import { Link } from 'react-router'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { may, useSession } from '../../../kernel/session/session.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import type { CaseDetail, CaseReason } from '../api/cases.ts'
import { useChannelName } from '../use-channel-name.ts'
import styles from './page.module.css'
import { factNames, factWords, whyMessages as messages } from './why-messages.ts'

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
  const { data: person } = useSession()
  const { about, at, id, inputs, name, outputs, rows, version } = reason
  const lines = rows.map(({ number }) => number).join(language === 'zh' ? '、' : ', ')
  const named = (name: string) =>
    Object.hasOwn(factNames, name) ? t(factNames[name as keyof typeof factNames]) : name
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
        {inputs.filter(isSaid).map(({ name, value }) => (
          <Pair key={`in-${name}`} name={t(messages.input, { name: named(name) })} value={value} />
        ))}
        {outputs.filter(isSaid).map(({ name, value }) => (
          <Pair key={`out-${name}`} name={t(messages.output, { name: named(name) })} value={value} />
        ))}
      </dl>
      <p>{t(messages.object)}</p>
      {may(person, 'decisions.read') && (
        <Link to={paths.decided(id)} className={styles.whole}>
          {t(messages.whole)}
        </Link>
      )}
    </details>
  )
}

function isSaid({ value }: { value: unknown }): boolean {
  return value !== null && value !== ''
}

function Pair({ name, value }: { name: string; value: unknown }) {
  const t = useText()
  const channel = useChannelName()
  const said = typeof value === 'string' ? value : JSON.stringify(value)
  return (
    <>
      <dt>{name}</dt>
      <dd>{Object.hasOwn(factWords, said) ? t(factWords[said as keyof typeof factWords]) : channel(said)}</dd>
    </>
  )
}
