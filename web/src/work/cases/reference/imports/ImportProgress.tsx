// How far an import is, told as it runs.
import { Progress } from 'antd'
import styles from '../../../../ground/parts/parts.module.css'
import { useText } from '../../../../kernel/i18n/language.tsx'
import { sayNumber } from '../../../../kernel/numbers.ts'
import type { ImportView } from '../api.ts'
import { messages, stateNames } from './import-messages.ts'

export function ImportProgress({ of: { done, rejected, share, state } }: { of: ImportView }) {
  const t = useText()
  const name = stateNames[state]
  return (
    <section className={styles.card} role="status" aria-label={t(messages.progress)}>
      <b>{name && t(name)}</b>
      <Progress percent={Math.round(100 * (share ?? 0))} aria-label={t(messages.progress)} />
      <span className="num">
        {t(messages.running, { done: sayNumber(done), rejected: sayNumber(rejected) })}
      </span>
    </section>
  )
}
