// The codes that stand in a table, each with its name: nobody knows numbers by heart.
import { useText } from '../../kernel/i18n/language.tsx'
import { useNarrow } from '../../kernel/layout/narrow.ts'
import styles from '../parts/parts.module.css'
import type { ModelDetail } from './api.ts'
import { messages } from './rule-messages.ts'
import { useCodeNames } from './use-code-names.ts'
import { textsIn } from './values.ts'

export function CodeLegend({ of }: { of: ModelDetail }) {
  const t = useText()
  const nameOf = useCodeNames()
  const narrow = useNarrow()
  const cells = of.tables.flatMap(({ rules }) =>
    rules.flatMap(({ conditions, results }) => [...conditions.map(({ entry }) => entry), ...results]),
  )
  const codes = [...new Set(cells.flatMap(textsIn))].sort()
  const known = codes.flatMap((code) => {
    const name = nameOf(code)
    return name ? [{ code, name }] : []
  })
  if (known.length === 0) return null
  return (
    <details open={!narrow}>
      <summary className={styles.summary}>{t(messages.codes)}</summary>
      <dl className={styles.codes}>
        {known.map(({ code, name }) => (
          <div key={code}>
            <dt className="num">{code}</dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
