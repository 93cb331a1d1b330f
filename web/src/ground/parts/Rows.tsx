// A table of records: columns on a desktop, one card a record on a phone, where each value carries its name.
import type { ReactNode } from 'react'
import styles from './parts.module.css'

export interface Column<T> {
  key: string
  title: string
  show(row: T): ReactNode
  /** Figures stand to the right. */
  number?: boolean
  /** Takes what the others leave. */
  grow?: boolean
}

interface RowsProps<T> {
  /** What the table is of, for those who do not see it. */
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  keyOf(row: T): string
  /** The row that stands open beside the table. */
  current?: string | undefined
  busy?: boolean
}

export function Rows<T>({ busy, columns, current, keyOf, label, rows }: RowsProps<T>) {
  return (
    <table className={styles.rows} aria-label={label} aria-busy={busy || undefined}>
      <thead>
        <tr>
          {columns.map(({ grow, key, number, title }) => (
            <th key={key} scope="col" className={classOf(number, grow)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} data-current={(current !== undefined && keyOf(row) === current) || undefined}>
            {columns.map(({ grow, key, number, show, title }) => (
              <td key={key} className={classOf(number, grow)}>
                <span className={styles.cellName} aria-hidden>
                  {title}
                </span>
                <div>{show(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function classOf(number = false, grow = false): string | undefined {
  return [number && styles.number, grow && styles.grow].filter(Boolean).join(' ') || undefined
}
