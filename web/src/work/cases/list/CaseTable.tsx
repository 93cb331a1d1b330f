// The list: two lines of text a case, time left in the colour of its urgency. On a phone a row becomes a card.
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Empty, Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import type { CaseRow } from '../api.ts'
import { messages } from '../case-messages.ts'
import { TimeLeft } from '../TimeLeft.tsx'
import { useChannelName } from '../use-channel-name.ts'
import styles from './list.module.css'
import type { CaseList } from './use-case-list.ts'

interface CaseTableProps {
  list: CaseList
  rows: readonly CaseRow[]
  /** Number of the case that is open beside the list. */
  open: string | undefined
}

export function CaseTable({ list, open, rows }: CaseTableProps) {
  const t = useText()
  if (list.isPending) return <Waiting lines={12} />
  if (list.error && rows.length === 0) {
    return <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />
  }
  if (rows.length === 0) {
    return (
      <Empty title={t(messages.none)}>
        <p>{t(messages.noneHint)}</p>
      </Empty>
    )
  }
  return (
    <div className={styles.scroll}>
      {list.error && <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />}
      <table className={styles.table} aria-busy={list.isPlaceholderData || undefined}>
        <thead>
          <tr>
            <th scope="col">{t(messages.cases)}</th>
            <th scope="col">{t(messages.place)}</th>
            <th scope="col">{t(messages.source)}</th>
            <th scope="col">{t(messages.holder)}</th>
            <th scope="col">{t(messages.limit)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} open={row.number === open} />
          ))}
        </tbody>
      </table>
      {list.hasNextPage && (
        <p className={styles.more}>
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t(messages.more)}
          </Button>
        </p>
      )}
    </div>
  )
}

function Row({ open, row }: { row: CaseRow; open: boolean }) {
  const t = useText()
  const channel = useChannelName()
  const [query] = useSearchParams()
  const self = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (open) self.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <tr ref={self} data-open={open || undefined}>
      <td>
        <Link to={paths.case(row.number, Object.fromEntries(query))} aria-current={open ? 'true' : undefined}>
          {row.title}
        </Link>
        <small>
          <span className="num">{row.number}</span> · {t(row.category.name)}
        </small>
      </td>
      <td>{row.region?.name ?? <span className={styles.faint}>{t(messages.noRegion)}</span>}</td>
      <td>{channel(row.channel)}</td>
      <td>
        {row.organisation?.name ?? t(row.stateName)}
        {row.organisation && <small>{t(row.stateName)}</small>}
      </td>
      <td>
        <TimeLeft of={row} />
      </td>
    </tr>
  )
}
