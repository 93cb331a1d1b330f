// The flow for a phone, where its drawing would be too small to read: each state, and where one goes from there.
import { useLanguage, useText } from '../../../../kernel/i18n/language.tsx'
import type { Flow } from '../api.ts'
import { messages } from './flow-messages.ts'
import styles from './flows.module.css'
import { inOrder, stayingIn } from './layout.ts'
import { sayMay } from './say.ts'

export function FlowWays({ flow }: { flow: Flow }) {
  const t = useText()
  const { language } = useLanguage()
  const nameOf = (key: string): string => {
    const state = flow.states[key]
    return state ? t(state.name) : key
  }
  const leaving = (key: string) =>
    flow.actions.flatMap(({ from, kind, may, name, to }) =>
      to !== null && to !== key && from.includes(key) ? [{ kind, may, name, to }] : [],
    )
  return (
    <ol className={styles.ways} aria-label={t(messages.diagram)}>
      {inOrder(flow).map((key) => (
        <li key={key}>
          <p
            className={styles.state}
            data-kind={flow.states[key]?.kind}
            data-first={flow.initial === key || undefined}
          >
            <b>{nameOf(key)}</b>
          </p>
          <ul>
            {leaving(key).map(({ kind: step, may, name, to }) => (
              <li key={`${step} ${to}`}>
                <b>{t(name)}</b> → {nameOf(to)} <small>{sayMay(may, language)}</small>
              </li>
            ))}
            {stayingIn(flow, key).length > 0 && (
              <li>
                <small>{t(messages.inside, { count: stayingIn(flow, key).length })}</small>
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  )
}
