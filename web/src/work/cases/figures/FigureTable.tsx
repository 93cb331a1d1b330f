// One line a group: counts that open their cases, rates beside the counts they are of, bars from zero.
import { Link } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { sayNumber, sayRate } from '../../../kernel/numbers.ts'
import { figureQuery, paths } from '../../../kernel/paths.ts'
import type { Stat, Stats } from '../api/stats.ts'
import { type Dimension, dimensionNames, type Figure, figureNames, messages } from './figure-messages.ts'
import styles from './figures.module.css'

interface FigureTableProps {
  stats: Stats
  by: Dimension
  /** The figures of a group's parts, where it has some. */
  inside?: ((key: string) => string) | undefined
  busy: boolean
}

const counts = ['filed', 'open', 'overdue', 'closed', 'reworked'] as const
const rates = [
  { rate: 'onTimeRate', part: 'closedOnTime', whole: 'dueClosed' },
  { rate: 'satisfactionRate', part: 'satisfied', whole: 'rated' },
] as const

export function FigureTable({ busy, by, inside, stats: { groups, total } }: FigureTableProps) {
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
          <Group group={total} name={t(messages.total)} />
          {groups.map((group) => (
            <Group
              key={group.key ?? ''}
              group={group}
              name={group.name || t(messages.unnamed)}
              inside={group.key === null ? undefined : inside?.(group.key)}
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
  inside?: string | undefined
  /** The largest count of the column, for the bar; the total has none. */
  most?: number
}

function Group({ group, inside, most, name }: GroupProps) {
  return (
    <tr data-total={most === undefined || undefined}>
      <th scope="row">
        {inside ? <Link to={inside}>{name}</Link> : name}
        {most !== undefined && (
          <i className={styles.bar} style={{ width: `${(100 * group.filed) / most}%` }} />
        )}
      </th>
      {counts.map((figure) => (
        <td key={figure} className={styles.number}>
          <Opening count={group[figure]} figure={figure} name={name} list={group.list} />
        </td>
      ))}
      {rates.map((rate) => (
        <Rate key={rate.rate} group={group} name={name} {...rate} />
      ))}
    </tr>
  )
}

interface OpeningProps {
  count: number
  figure: Figure
  name: string
  list: string
}

function Opening({ count, figure, list, name }: OpeningProps) {
  const t = useText()
  const words = sayNumber(count)
  if (count === 0) return <span className={styles.zero}>0</span>
  return (
    <Link
      to={paths.cases(figureQuery(list, figure))}
      data-figure={figure}
      aria-label={t(messages.case, { name, figure: t(figureNames[figure]), count: words })}
    >
      {words}
    </Link>
  )
}

function Rate({
  group,
  name,
  part,
  rate,
  whole,
}: Pick<GroupProps, 'group' | 'name'> & (typeof rates)[number]) {
  const value = group[rate]
  return (
    <td>
      <span className={styles.rate}>
        <b className="num">{sayRate(value)}</b>
        {value !== null && (
          <span className={styles.track} aria-hidden>
            <i style={{ width: `${100 * value}%` }} />
          </span>
        )}
      </span>
      {value !== null && (
        <small className="num">
          <Opening count={group[part]} figure={part} name={name} list={group.list} /> /{' '}
          <Opening count={group[whole]} figure={whole} name={name} list={group.list} />
        </small>
      )}
    </td>
  )
}
