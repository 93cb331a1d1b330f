// One line a group: counts that open their cases, rates beside the counts they are of, bars from zero.
import { Link } from 'react-router'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { sayCount, sayRate } from '../../../kernel/numbers.ts'
import { paths, type Query } from '../../../kernel/paths.ts'
import type { Stat, Stats } from '../api.ts'
import { type Dimension, dimensionNames, type Figure, figureNames, messages } from './figure-messages.ts'
import styles from './figures.module.css'

interface FigureTableProps {
  stats: Stats
  by: Dimension
  from: string
  to: string
  busy: boolean
}

const counts = ['filed', 'open', 'overdue', 'closed', 'reworked'] as const
const rates = [
  { rate: 'onTimeRate', part: 'closedOnTime', whole: 'dueClosed' },
  { rate: 'satisfactionRate', part: 'satisfied', whole: 'rated' },
] as const

/** The list's address of a group: the dimension it was grouped by, and the period. */
function queryOfGroup(by: Dimension, key: string | null, from: string, to: string): Query {
  if (key === null) return { from, to }
  return { [by]: key, from, to }
}

export function FigureTable({ busy, by, from, stats: { groups, total }, to }: FigureTableProps) {
  const t = useText()
  const most = Math.max(1, ...groups.map(({ filed }) => filed))
  return (
    <div className={styles.scroll} aria-busy={busy || undefined}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(dimensionNames[by])}</th>
            {counts.map((figure) => (
              <th key={figure} scope="col" className={styles.number}>
                {t(figureNames[figure])}
              </th>
            ))}
            {rates.map(({ part, rate }) => (
              <th key={rate} scope="col">
                {t(figureNames[part])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Group group={total} name={t(messages.total)} query={queryOfGroup(by, null, from, to)} />
          {groups.map((group) => (
            <Group
              key={group.key}
              group={group}
              name={group.name || t(messages.unnamed)}
              query={queryOfGroup(by, group.key, from, to)}
              most={most}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface GroupProps {
  group: Stat
  name: string
  query: Query
  /** The largest count of the column, for the bar; the total has none. */
  most?: number
}

function Group({ group, most, name, query }: GroupProps) {
  return (
    <tr data-total={most === undefined || undefined}>
      <th scope="row">
        {name}
        {most !== undefined && (
          <i className={styles.bar} style={{ width: `${(100 * group.filed) / most}%` }} />
        )}
      </th>
      {counts.map((figure) => (
        <td key={figure} className={styles.number}>
          <Opening count={group[figure]} figure={figure} name={name} query={query} />
        </td>
      ))}
      {rates.map((rate) => (
        <Rate key={rate.rate} group={group} name={name} query={query} {...rate} />
      ))}
    </tr>
  )
}

interface OpeningProps {
  count: number
  figure: Figure
  name: string
  query: Query
}

function Opening({ count, figure, name, query }: OpeningProps) {
  const t = useText()
  const { language } = useLanguage()
  const words = sayCount(count, language)
  if (count === 0) return <span className={styles.zero}>0</span>
  return (
    <Link
      to={paths.cases({ ...query, figure })}
      data-figure={figure}
      aria-label={t(messages.case, { name, figure: t(figureNames[figure]), count: words })}
    >
      {words}
    </Link>
  )
}

function Rate({ group, name, part, query, rate, whole }: Omit<GroupProps, 'most'> & (typeof rates)[number]) {
  const { language } = useLanguage()
  const value = group[rate]
  return (
    <td>
      <span className={styles.rate}>
        <b className="num">{sayRate(value, language)}</b>
        {value !== null && (
          <span className={styles.track} aria-hidden>
            <i style={{ width: `${100 * value}%` }} />
          </span>
        )}
      </span>
      {value !== null && (
        <small className="num">
          <Opening count={group[part]} figure={part} name={name} query={query} /> /{' '}
          <Opening count={group[whole]} figure={whole} name={name} query={query} />
        </small>
      )}
    </td>
  )
}
