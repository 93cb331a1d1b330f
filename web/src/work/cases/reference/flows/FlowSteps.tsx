// Every step of a flow as a table: from where to where, who may take it, what must be given, what becomes of the clock.
import styles from '../../../../ground/parts/parts.module.css'
import { type Column, Rows } from '../../../../ground/parts/Rows.tsx'
import { useLanguage, useText } from '../../../../kernel/i18n/language.tsx'
import type { Flow } from '../api.ts'
import { clockNames, messages } from './flow-messages.ts'
import { sayMay } from './say.ts'

type Step = Flow['actions'][number] & { index: number }

export function FlowSteps({ flow }: { flow: Flow }) {
  const t = useText()
  const { language } = useLanguage()
  const nameOf = (state: string): string => {
    const known = flow.states[state]
    return known ? t(known.name) : state
  }
  const columns: Column<Step>[] = [
    {
      key: 'action',
      title: t(messages.action),
      show: ({ kind, name, once }) => (
        <>
          <b>{t(name)}</b> {once && <span className={styles.faint}>{t(messages.once)}</span>}
          <small>{kind}</small>
        </>
      ),
    },
    {
      key: 'from',
      title: t(messages.from),
      show: ({ from }) => from.map(nameOf).join('、') || t(messages.nowhere),
    },
    { key: 'to', title: t(messages.to), show: ({ to }) => (to === null ? t(messages.stays) : nameOf(to)) },
    { key: 'who', title: t(messages.who), show: ({ may }) => sayMay(may, language) },
    { key: 'needs', title: t(messages.needs), show: ({ required }) => required.join('、') || '—' },
    {
      key: 'clock',
      title: t(messages.clock),
      show: ({ clock }) => (clock && clockNames[clock] ? t(clockNames[clock]) : '—'),
    },
    {
      key: 'counts',
      title: t(messages.counts),
      show: ({ backdate, counts }) =>
        counts === 'recorded'
          ? t(messages.recorded)
          : backdate === undefined
            ? t(messages.happened)
            : t(messages.backdated, { minutes: backdate }),
    },
  ]
  const rows = flow.actions.map((action, index) => ({ ...action, index }))
  return <Rows label={t(messages.table)} columns={columns} rows={rows} keyOf={({ index }) => String(index)} />
}
