// Looks at the list: those that the hub has ready for the reader's role, with how many wait, then saved ones.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { sayNumber } from '../../../kernel/numbers.ts'
import { paths } from '../../../kernel/paths.ts'
import { fetchCounts } from '../api/cases.ts'
import { messages } from '../case-messages.ts'
import { useViews } from '../reference.ts'
import { type CaseFilter, countQuery, isView, withView } from './filter.ts'
import styles from './list.module.css'
import { SaveView } from './SaveView.tsx'

const all = { kind: 'all' }

export function ViewChips({ filter }: { filter: CaseFilter }) {
  const t = useText()
  const { data: views, isPending } = useViews()
  const countOf = useCounts(filter)
  const shown = views?.find((view) => isView(filter, view.filter))
  return (
    <nav className={styles.views} aria-label={t(messages.views)} data-tour="views">
      {views?.map((view) => (
        <View
          key={view.id}
          filter={filter}
          name={view.name}
          view={view.filter}
          isShown={view === shown}
          count={countOf(view.filter)}
        />
      ))}
      <View filter={filter} name={t(messages.all)} view={all} isShown={!shown && isView(filter, all)} />
      {!isPending && <SaveView shown={shown} />}
    </nav>
  )
}

/** Counts for the views of one state; the others would each ask for a count of their own. */
function useCounts(filter: CaseFilter): (view: Record<string, string>) => number | undefined {
  const asked = countQuery(filter)
  const { data: counts } = useQuery({
    queryKey: ['cases', 'counts', asked],
    queryFn: ({ signal }) => fetchCounts(asked, signal),
    placeholderData: (before) => before,
  })
  return ({ sort, state, ...rest }) => {
    if (!counts || !state || Object.keys(rest).length > 0) return undefined
    return counts.states.find((each) => each.state === state)?.count
  }
}

interface ViewProps {
  filter: CaseFilter
  name: string
  view: Record<string, string>
  isShown: boolean
  count?: number | undefined
}

function View({ count, filter, isShown, name, view }: ViewProps) {
  return (
    <Link
      to={paths.cases(withView(filter, view))}
      className={styles.view}
      aria-current={isShown ? 'true' : undefined}
    >
      {name}
      {count !== undefined && count > 0 && <span className="num"> {sayNumber(count)}</span>}
    </Link>
  )
}
