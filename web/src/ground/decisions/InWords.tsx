// A table in words, row by row: for whoever does not see the drawn one, for a phone, and for whoever prints it.
import { useText } from '../../kernel/i18n/language.tsx'
import styles from '../parts/parts.module.css'
import { type Column, Rows } from '../parts/Rows.tsx'
import type { ModelDetail } from './api.ts'
import { messages } from './rule-messages.ts'
import { useCodeNames } from './use-code-names.ts'
import { withNames } from './values.ts'

type Table = ModelDetail['tables'][number]
type Rule = Table['rules'][number]

export function InWords({ of }: { of: ModelDetail }) {
  return of.tables.map((table) => <OneTable key={table.decision} table={table} />)
}

function OneTable({ table }: { table: Table }) {
  const t = useText()
  const nameOf = useCodeNames()
  const columns: Column<Rule>[] = [
    { key: 'row', title: t(messages.row), show: ({ number }) => <b className="num">{number}</b> },
    ...table.inputs.map(({ expression, label }, i) => ({
      key: `if ${expression}`,
      title: label,
      show: ({ conditions }: Rule) => {
        const words = conditions[i]?.words
        return words ? withNames(words, nameOf) : <span className={styles.faint}>{t(messages.anything)}</span>
      },
    })),
    ...table.outputs.map(({ label, name }, i) => ({
      key: `then ${name}`,
      title: label,
      show: ({ results }: Rule) => <b>{withNames(results[i] ?? '', nameOf)}</b>,
    })),
    { key: 'note', title: t(messages.note), show: ({ annotation }) => annotation || '—' },
  ]
  return (
    <div className={styles.scroll}>
      <p className={styles.faint}>
        {t(messages.hitPolicy)}: {table.hitPolicyWords}
      </p>
      <Rows
        label={t(messages.words)}
        columns={columns}
        rows={table.rules}
        keyOf={({ number }) => String(number)}
      />
    </div>
  )
}
