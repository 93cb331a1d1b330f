// Which cases would change: what is given, what is said now and what would be said, and by which rows. Each opens its case.
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { sayValues } from '../../../../ground/decisions/values.ts'
import { Panel } from '../../../../ground/parts/Panel.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { type Column, Rows } from '../../../../ground/parts/Rows.tsx'
import { useText } from '../../../../kernel/i18n/language.tsx'
import { paths } from '../../../../kernel/paths.ts'
import type { ChangedCase, DryRunView } from '../api.ts'
import { messages } from './dry-run-messages.ts'

const atOnce = 50

export function Changes({ result }: { result: NonNullable<DryRunView['result']> }) {
  const t = useText()
  const [shown, setShown] = useState(atOnce)
  const { cases, changed, failed, stopped, tried } = result
  const columns: Column<ChangedCase>[] = [
    {
      key: 'case',
      title: t(messages.case),
      show: ({ number, title }) => (
        <>
          <Link to={paths.case(number)}>{title}</Link>
          <small>{number}</small>
        </>
      ),
    },
    {
      key: 'given',
      title: t(messages.given),
      show: ({ inputs }) => <span className={styles.faint}>{sayValues(inputs)}</span>,
    },
    { key: 'before', title: t(messages.before), show: ({ before }) => <Said of={before} /> },
    { key: 'after', title: t(messages.after), show: ({ after }) => <Said of={after} /> },
  ]
  return (
    <Panel title={headline()}>
      {failed > 0 && <p className={styles.error}>{t(messages.broken, { count: failed })}</p>}
      {stopped && (
        <p role="alert" className={styles.error}>
          {t(messages.stopped, { count: tried })}
        </p>
      )}
      {cases.length > 0 && (
        <Rows
          label={t(messages.list)}
          columns={columns}
          rows={cases.slice(0, shown)}
          keyOf={({ id }) => id}
        />
      )}
      {cases.length > shown && (
        <div className={styles.more}>
          <Button onClick={() => setShown(shown + atOnce)}>{t(messages.more)}</Button>
        </div>
      )}
    </Panel>
  )

  function headline(): string {
    if (tried === 0) return t(messages.noCases)
    return changed === 0 ? t(messages.none, { count: tried }) : t(messages.some, { tried, changed })
  }
}

function Said({ of: { outputs, problem, rows } }: { of: ChangedCase['before'] }) {
  const t = useText()
  if (problem) return <span className={styles.error}>{problem}</span>
  return (
    <>
      {outputs ? sayValues(outputs) : '—'}
      <small>{rows.length > 0 ? t(messages.rows, { rows: rows.join('、') }) : t(messages.noRow)}</small>
    </>
  )
}
