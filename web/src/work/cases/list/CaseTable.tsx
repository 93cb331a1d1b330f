// The list: two lines of text a case, time left in the colour of its urgency. On a phone a line is as wide as the page.
import { useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { useConnection } from '../../../kernel/offline/connection.ts'
import { type Item, unsent } from '../../../kernel/offline/outbox-rules.ts'
import { useOutbox } from '../../../kernel/offline/use-outbox.ts'
import { paths } from '../../../kernel/paths.ts'
import { LinkButton } from '../../../kernel/ui/Button.tsx'
import { Empty, Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import type { CaseRow } from '../api/cases.ts'
import { messages } from '../case-messages.ts'
import { ItemChip } from '../outbox/ItemChip.tsx'
import { TimeLeft } from '../TimeLeft.tsx'
import { useChannelName } from '../use-channel-name.ts'
import { type CaseFilter, isNarrowed, widened } from './filter.ts'
import styles from './list.module.css'
import { NextRows } from './NextRows.tsx'
import type { CaseList } from './use-case-list.ts'
import type { Selection } from './use-selection.ts'

interface CaseTableProps {
  list: CaseList
  rows: readonly CaseRow[]
  /** Number of the case that is open beside the list. */
  open: string | undefined
  filter: CaseFilter
  selection: Selection
}

export function CaseTable({ filter, list, open, rows, selection }: CaseTableProps) {
  const t = useText()
  const { reached } = useConnection()
  const waiting = new Map(unsent(useOutbox()).map((item) => [item.about, item]))
  if (list.isPending) return <Waiting lines={12} />
  if (list.error && rows.length === 0) {
    return (
      <div className={styles.notice}>
        <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />
        {!reached && <LinkButton to={paths.cases({ todo: true })}>{t(messages.keptList)}</LinkButton>}
      </div>
    )
  }
  if (rows.length === 0) return <Nothing filter={filter} />
  return (
    <div className={styles.scroll}>
      {list.error && reached && <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />}
      <table className={styles.table} aria-busy={list.isPlaceholderData || undefined}>
        <thead>
          <tr>
            <th scope="col" className={styles.tick}>
              <span className="unseen">{t(messages.select)}</span>
            </th>
            <th scope="col">{t(messages.cases)}</th>
            <th scope="col">{t(messages.place)}</th>
            <th scope="col">{t(messages.source)}</th>
            <th scope="col">{t(messages.holder)}</th>
            <th scope="col">{t(messages.limit)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              open={row.number === open}
              selection={selection}
              waits={waiting.get(row.number)}
            />
          ))}
        </tbody>
      </table>
      {list.hasNextPage && <NextRows list={list} />}
    </div>
  )
}

function Nothing({ filter }: { filter: CaseFilter }) {
  const t = useText()
  if (isNarrowed(filter)) {
    return (
      <Empty title={t(messages.none)}>
        <p>{t(messages.noneHint)}</p>
        <LinkButton to={paths.cases(widened(filter))}>{t(messages.clear)}</LinkButton>
      </Empty>
    )
  }
  return (
    <Empty title={t(filter.todo ? messages.nothingToDo : messages.none)}>
      <p>{t(filter.todo ? messages.nothingToDoHint : messages.noneHint)}</p>
      <LinkButton to={paths.cases({ kind: 'all' })}>{t(messages.seeAll)}</LinkButton>
    </Empty>
  )
}

interface RowProps {
  row: CaseRow
  open: boolean
  selection: Selection
  /** One's own step that was not sent yet. */
  waits: Item | undefined
}

function Row({ open, row, selection, waits }: RowProps) {
  const t = useText()
  const channel = useChannelName()
  const [query] = useSearchParams()
  const self = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (open) self.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const place = row.region?.name ?? t(messages.noRegion)
  const selected = selection.has(row.number)
  return (
    <tr ref={self} data-open={open || undefined} data-selected={selected || undefined}>
      <td className={styles.tick}>
        <label>
          <input
            type="checkbox"
            checked={selected}
            aria-label={t(messages.selectOne, { title: row.title })}
            onChange={({ nativeEvent }) =>
              selection.toggle(row.number, (nativeEvent as MouseEvent).shiftKey === true)
            }
          />
        </label>
      </td>
      <td>
        <Link to={paths.case(row.number, Object.fromEntries(query))} aria-current={open ? 'true' : undefined}>
          {row.title}
        </Link>
        <small>
          <span className="num">{row.number}</span> · {t(row.category.name)}
          <span className={styles.onPhone}> · {place}</span>
        </small>
        {waits && <ItemChip of={waits} />}
      </td>
      <td>
        <span title={place}>{place}</span>
        {row.reworked && <small>{t(messages.reworked)}</small>}
      </td>
      <td>{channel(row.channel)}</td>
      <td>
        <span title={row.organisation?.name}>{row.organisation?.name ?? t(row.stateName)}</span>
        {row.organisation && <small>{t(row.stateName)}</small>}
      </td>
      <td>
        <TimeLeft of={row} />
      </td>
    </tr>
  )
}
