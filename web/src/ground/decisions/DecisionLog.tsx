// What a table decided, the newest first; each opens its why.
import { Link } from 'react-router'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { endpoints, paths } from '../../kernel/paths.ts'
import { sayMoment } from '../../kernel/time/moments.ts'
import { useNow } from '../../kernel/time/now.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { usePages } from '../parts/pages.ts'
import styles from '../parts/parts.module.css'
import { type Column, Rows } from '../parts/Rows.tsx'
import type { EvaluationView, ModelDetail } from './api.ts'
import { messages } from './rule-messages.ts'
import { useCodeNames } from './use-code-names.ts'
import { labelsOf, sayValues } from './values.ts'

interface DecisionLogProps {
  modelKey: string
  /** Names what the table is given and what it answers. */
  model: ModelDetail | undefined
}

export function DecisionLog({ model, modelKey }: DecisionLogProps) {
  const t = useText()
  const nameOf = useCodeNames()
  const labels = labelsOf(model)
  const say = (values: EvaluationView['inputs']) => sayValues(values, nameOf, (name) => labels.get(name))
  const { language } = useLanguage()
  const now = useNow()
  const query = usePages<EvaluationView>(['rules', 'log', modelKey], (cursor) =>
    endpoints.decisionEvaluations({ model: modelKey, cursor, limit: 20 }),
  )
  const columns: Column<EvaluationView>[] = [
    { key: 'when', title: t(messages.when), show: ({ at }) => sayMoment(at, now, language) },
    { key: 'version', title: t(messages.versions), show: ({ version }) => t(messages.version, { version }) },
    { key: 'given', title: t(messages.given), grow: true, show: ({ inputs }) => say(inputs) },
    { key: 'result', title: t(messages.result), show: ({ outputs }) => say(outputs) },
    {
      key: 'rows',
      title: t(messages.rows),
      show: ({ matched }) => matched.map(({ index }) => index).join('、') || t(messages.noRow),
    },
    {
      key: 'why',
      title: t(messages.why),
      show: ({ id }) => <Link to={paths.decided(id)}>{t(messages.why)}</Link>,
    },
  ]
  return (
    <Loaded query={query} lines={3}>
      {() =>
        query.items.length === 0 ? (
          <p className={styles.faint}>{t(messages.logNone)}</p>
        ) : (
          <>
            <Rows label={t(messages.log)} columns={columns} rows={query.items} keyOf={({ id }) => id} />
            <More query={query} />
          </>
        )
      }
    </Loaded>
  )
}
