// What the colours mean: the unit, where each class begins, and which areas are coloured.
import { useText } from '../../kernel/i18n/language.tsx'
import type { Classes } from '../../kernel/map/classes.ts'
import type { Level } from './levels.ts'
import styles from './screen.module.css'
import { levelWords, measureWords, messages } from './screen-messages.ts'
import type { Measure } from './screen-state.ts'

interface LegendPanelProps {
  measure: Measure
  classes: Classes
  colors: readonly string[]
  /** Cases are shown above the areas. */
  cases: boolean
  details: readonly Level[]
  detail: Level | undefined
  onDetail(level: Level): void
}

const units = {
  open: measureWords.openUnit,
  overdue: measureWords.overdueUnit,
  satisfaction: measureWords.satisfactionUnit,
} as const

export function LegendPanel({
  cases,
  classes,
  colors,
  detail,
  details,
  measure,
  onDetail,
}: LegendPanelProps) {
  const t = useText()
  return (
    <section className={`${styles.panel} ${styles.legend}`} aria-label={t(messages.legend)}>
      <header>
        <h2>{t(units[measure])}</h2>
        {details.length > 1 && (
          <fieldset aria-label={t(messages.detail)}>
            {details.map((level) => (
              <button
                key={level}
                type="button"
                aria-pressed={level === detail}
                onClick={() => onDetail(level)}
              >
                {t(levelWords[level])}
              </button>
            ))}
          </fieldset>
        )}
      </header>
      <ol className={`${styles.steps} num`}>
        {colors.map((color, index) => (
          <li key={color}>
            <i style={{ background: color }} />
            {sayClass(classes.breaks, index, measure)}
          </li>
        ))}
        {measure === 'satisfaction' && (
          <li>
            <i data-none />
            {t(messages.noData)}
          </li>
        )}
      </ol>
      {cases && (
        <ul className={styles.dots}>
          {(['over', 'soon', 'calm'] as const).map((urgency) => (
            <li key={urgency}>
              <i data-urgency={urgency} />
              {t(measureWords[urgency])}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** `0`, `1–3`, `4+`; of rates `<4.2`, `4.2–`, `4.6+`. */
function sayClass(breaks: readonly number[], index: number, measure: Measure): string {
  const [from, to] = [breaks[index - 1], breaks[index]]
  if (measure === 'satisfaction') {
    if (from === undefined) return to === undefined ? '' : `<${to.toFixed(1)}`
    return to === undefined ? `${from.toFixed(1)}+` : `${from.toFixed(1)}–`
  }
  if (from === undefined) return '0'
  if (to === undefined) return `${from}+`
  return to - from === 1 ? String(from) : `${from}–${to - 1}`
}
