// The map as a table: every coloured region with its figures, for whoever cannot see or point at it. Each leads further in.
import { useText } from '../../kernel/i18n/language.tsx'
import { sayNumber } from '../../kernel/numbers.ts'
import type { AreaFigure } from './area-figures.ts'
import type { Level } from './levels.ts'
import styles from './screen.module.css'
import { levelWords, measureWords, messages } from './screen-messages.ts'

interface RegionTableProps {
  place: string
  level: Level | undefined
  figures: readonly AreaFigure[]
  onRegion(path: string): void
}

export function RegionTable({ figures, level, onRegion, place }: RegionTableProps) {
  const t = useText()
  if (!level || figures.length === 0) return <p className={styles.none}>{t(messages.tableEmpty)}</p>
  const rows = [...figures].sort((a, b) => b.open - a.open || b.overdue - a.overdue)
  return (
    <table className={styles.table}>
      <caption>{t(messages.tableTitle, { place, level: t(levelWords[level]) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t(messages.tableArea)}</th>
          <th scope="col">{t(measureWords.openUnit)}</th>
          <th scope="col">{t(measureWords.overdueUnit)}</th>
          <th scope="col">{t(measureWords.satisfactionUnit)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, open, overdue, path, rated, rating }) => (
          <tr key={path}>
            <th scope="row">
              <button type="button" onClick={() => onRegion(path)}>
                {name}
              </button>
            </th>
            <td className="num">{sayNumber(open)}</td>
            <td className="num">{sayNumber(overdue)}</td>
            <td className="num">{rating === null ? '—' : `${rating.toFixed(1)}（${rated}）`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
