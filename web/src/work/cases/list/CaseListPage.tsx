// The desk's first page: views by deadline over one list; beside it the map, or the case that is open.
import { useMemo } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { useKeys } from '../../../kernel/keys/keys.ts'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { paths } from '../../../kernel/paths.ts'
import { messages } from '../case-messages.ts'
import { CasePanel } from '../page/CasePanel.tsx'
import { CaseFilters } from './CaseFilters.tsx'
import { CaseMap } from './CaseMap.tsx'
import { CaseTable } from './CaseTable.tsx'
import { filterOf } from './filter.ts'
import styles from './list.module.css'
import { useCaseList } from './use-case-list.ts'
import { ViewChips } from './ViewChips.tsx'

export function CaseListPage() {
  const t = useText()
  const narrow = useNarrow()
  const navigate = useNavigate()
  const { number } = useParams()
  const [query] = useSearchParams()
  const filter = useMemo(() => filterOf(query), [query])
  const list = useCaseList(filter)
  const kept = Object.fromEntries(query)
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const at = rows.findIndex((row) => row.number === number)

  const step = (by: 1 | -1) => {
    const to = rows[at === -1 ? 0 : at + by]
    if (to) navigate(paths.case(to.number, kept), { replace: number !== undefined })
    if (at + by >= rows.length - 5 && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }
  useKeys({
    j: { say: messages.nextCase, run: () => step(1) },
    k: { say: messages.previousCase, run: () => step(-1) },
    Escape: { say: messages.closeCase, run: () => navigate(paths.cases(kept)) },
  })

  const showList = !narrow || (number === undefined && filter.show !== 'map')
  const showMap = number === undefined && (!narrow || filter.show === 'map')
  return (
    <div className={styles.split}>
      <PageTitle title={number ?? t(messages.cases)} />
      {(showList || (narrow && showMap)) && (
        <section className={styles.list} aria-label={t(messages.cases)}>
          <div className={styles.tools}>
            <ViewChips filter={filter} />
            <CaseFilters filter={filter} />
          </div>
          {showList ? <CaseTable list={list} rows={rows} open={number} /> : <CaseMap />}
        </section>
      )}
      {number !== undefined && (
        <CasePanel key={number} number={number} onBack={() => navigate(paths.cases(kept))} onStep={step} />
      )}
      {!narrow && showMap && (
        <section className={styles.side}>
          <CaseMap />
        </section>
      )}
    </div>
  )
}
