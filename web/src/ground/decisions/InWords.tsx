// A table in words, row by row: for whoever does not see the drawn one, and for whoever prints it.
import { useText } from '../../kernel/i18n/language.tsx'
import styles from '../parts/parts.module.css'
import type { ModelDetail } from './api.ts'
import { messages } from './rule-messages.ts'

export function InWords({ of }: { of: ModelDetail }) {
  const t = useText()
  return of.tables.map((table) => (
    <div key={table.decision} className={styles.scroll}>
      <p className={styles.faint}>
        {t(messages.hitPolicy)}: {table.hitPolicyWords}
      </p>
      <table className={styles.plain}>
        <caption className="unseen">{table.decision}</caption>
        <thead>
          <tr>
            <th scope="col">{t(messages.row)}</th>
            {table.inputs.map(({ expression, label }) => (
              <th key={expression} scope="col">
                {label}
              </th>
            ))}
            {table.outputs.map(({ label, name }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{t(messages.note)}</th>
          </tr>
        </thead>
        <tbody>
          {table.rules.map(({ annotation, conditions, number, results }) => (
            <tr key={number}>
              <th scope="row" className="num">
                {number}
              </th>
              {conditions.map(({ words }, i) => (
                <td key={table.inputs[i]?.expression}>
                  {words ?? <span className={styles.faint}>{t(messages.anything)}</span>}
                </td>
              ))}
              {results.map((result, i) => (
                <td key={table.outputs[i]?.name}>{result}</td>
              ))}
              <td>{annotation}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ))
}
