// What the map shows: one figure as the colour of the areas, cases and components above it.
import { useText } from '../../kernel/i18n/language.tsx'
import styles from './screen.module.css'
import { measureWords, messages } from './screen-messages.ts'
import { measures, type ScreenState } from './screen-state.ts'

interface LayerTabsProps {
  state: ScreenState
  onChange(part: Partial<ScreenState>): void
  tableShown: boolean
  onTable(): void
}

export function LayerTabs({ onChange, onTable, state, tableShown }: LayerTabsProps) {
  const t = useText()
  return (
    <section className={`${styles.panel} ${styles.tabs}`} aria-label={t(messages.layers)}>
      <fieldset aria-label={t(messages.colour)}>
        {measures.map((measure) => (
          <button
            key={measure}
            type="button"
            aria-pressed={state.measure === measure}
            onClick={() => onChange({ measure })}
          >
            {t(measureWords[measure])}
          </button>
        ))}
      </fieldset>
      <fieldset aria-label={t(messages.layers)}>
        <button
          type="button"
          aria-pressed={state.cases}
          disabled={state.on !== ''}
          onClick={() => onChange({ cases: !state.cases })}
        >
          {t(measureWords.cases)}
        </button>
        <button
          type="button"
          aria-pressed={state.components}
          onClick={() => onChange({ components: !state.components })}
        >
          {t(measureWords.components)}
        </button>
      </fieldset>
      <button type="button" aria-expanded={tableShown} onClick={onTable}>
        {t(tableShown ? messages.tableEnd : messages.table)}
      </button>
    </section>
  )
}
