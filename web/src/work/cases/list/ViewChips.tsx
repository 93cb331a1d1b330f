// Looks at the list: by deadline first, then one for each state that waits for somebody.
import { Link } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { messages } from '../case-messages.ts'
import { useFlowStates } from '../reference.ts'
import { type CaseFilter, withView } from './filter.ts'
import styles from './list.module.css'

export function ViewChips({ filter }: { filter: CaseFilter }) {
  const t = useText()
  const { data: states = [] } = useFlowStates()
  const waiting = states.filter(({ kind }) => kind === 'open')
  const views: { name: string; view: Partial<CaseFilter> }[] = [
    { name: t(messages.dueSoon), view: { kind: 'open' } },
    { name: t(messages.overdue), view: { kind: 'open', overdue: true } },
    { name: t(messages.mine), view: { kind: 'open', mine: true } },
    { name: t(messages.helpingUs), view: { helping: true } },
    ...waiting.map(({ key, name }) => ({ name: t(name), view: { state: key } })),
    { name: t(messages.reworked), view: { reworked: true } },
    { name: t(messages.all), view: { kind: 'all' } },
  ]
  return (
    <nav className={styles.views} aria-label={t(messages.views)}>
      {views.map(({ name, view }) => (
        <Link
          key={name}
          to={paths.cases(withView(filter, view))}
          className={styles.view}
          aria-current={isView(filter, view) ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}

const viewing = ['kind', 'state', 'overdue', 'reworked', 'mine', 'helping', 'figure'] as const

function isView(filter: CaseFilter, view: Partial<CaseFilter>): boolean {
  return viewing.every((name) => (filter[name] || '') === (view[name] || ''))
}
