// The desk's first page: views by deadline over one list; beside it the map of the same cases, or the one that is open.
import { useMemo } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { useKeys } from '../../../kernel/keys/keys.ts'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { MapToCome } from '../../../kernel/map/LazyMap.tsx'
import { paths } from '../../../kernel/paths.ts'
import { WhenStill } from '../../../kernel/ui/WhenStill.tsx'
import { BatchBar } from '../batch/BatchBar.tsx'
import { messages } from '../case-messages.ts'
import { useKeepDay } from '../outbox/use-keep-day.ts'
import { CasePanel } from '../page/CasePanel.tsx'
import { CaseFilters } from './CaseFilters.tsx'
import { CaseMap } from './CaseMap.tsx'
import { CaseTable } from './CaseTable.tsx'
import { filterOf } from './filter.ts'
import styles from './list.module.css'
import { useCaseList } from './use-case-list.ts'
import { useSelection } from './use-selection.ts'
import { ViewChips } from './ViewChips.tsx'

export function CaseListPage() {
  const t = useText()
  const narrow = useNarrow()
  const navigate = useNavigate()
  const { number } = useParams()
  const [query] = useSearchParams()
  const filter = useMemo(() => filterOf(query), [query])
  const list = useCaseList(filter)
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data])
  const selection = useSelection(rows)
  const kept = Object.fromEntries(query)
  const at = rows.findIndex((row) => row.number === number)
  useKeepDay()

  const step = (by: 1 | -1) => {
    const to = rows[at === -1 ? 0 : at + by]
    if (to) navigate(paths.case(to.number, kept), { replace: number !== undefined })
    if (at + by >= rows.length - 5 && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }
  useKeys({
    j: { say: messages.nextCase, run: () => step(1) },
    k: { say: messages.previousCase, run: () => step(-1) },
    x: { say: messages.selectCase, run: () => number !== undefined && selection.toggle(number) },
    Escape: { say: messages.closeCase, run: () => navigate(paths.cases(kept)) },
  })

  const isOpen = number !== undefined
  const showList = narrow ? !isOpen && filter.show !== 'map' : filter.show !== 'map'
  const showMap = narrow
    ? !isOpen && filter.show === 'map'
    : filter.show === 'map' || (filter.show === 'both' && !isOpen)
  const columns = [showList, showMap, isOpen].filter(Boolean).length
  return (
    <div className={styles.split} data-columns={narrow ? 1 : columns}>
      <PageTitle title={number ?? t(messages.cases)} />
      {(showList || (narrow && showMap)) && (
        <section className={styles.list} aria-label={t(messages.cases)} data-tour="list">
          <h1 className="unseen">{t(messages.cases)}</h1>
          <div className={styles.tools}>
            <ViewChips filter={filter} />
            <CaseFilters filter={filter} />
          </div>
          {showList ? (
            <CaseTable list={list} rows={rows} open={number} filter={filter} selection={selection} />
          ) : (
            <CaseMap filter={filter} />
          )}
          <BatchBar selection={selection} shown={rows.length} />
        </section>
      )}
      {!narrow && showMap && (
        <section className={styles.side}>
          {!showList && (
            <div className={styles.tools}>
              <ViewChips filter={filter} />
              <CaseFilters filter={filter} />
            </div>
          )}
          <WhenStill ready={!showList || !list.isPending} instead={<MapToCome />}>
            <CaseMap filter={filter} />
          </WhenStill>
        </section>
      )}
      {isOpen && (
        <CasePanel key={number} number={number} onBack={() => navigate(paths.cases(kept))} onStep={step} />
      )}
    </div>
  )
}
