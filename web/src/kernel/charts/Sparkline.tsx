// A line as small as a word: where it has been going. Days without a value are a gap, the last one is a dot.
import styles from './charts.module.css'
import { linesOf } from './spark.ts'

interface SparklineProps {
  values: readonly (number | null)[]
  /** What it shows, in words. */
  label: string
  tone?: 'plain' | 'red'
}

const width = 92
const height = 26

export function Sparkline({ label, tone = 'plain', values }: SparklineProps) {
  const { dot, lines } = linesOf(values, width, height, 3)
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.spark}
      data-tone={tone}
      viewBox={`0 0 ${width} ${height}`}
    >
      {lines.map((points) => (
        <polyline key={points} points={points} />
      ))}
      {dot && <circle cx={dot.x} cy={dot.y} r={2.2} />}
    </svg>
  )
}
