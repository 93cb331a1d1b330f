// How it goes in a place, in three or four figures; no rate without the number it is of.
import { useText } from '../../../kernel/i18n/language.tsx'
import { sayNumber, sayRate } from '../../../kernel/numbers.ts'
import type { PublicFigure } from './api.ts'
import styles from './around.module.css'
import { messages } from './around-messages.ts'

export function PlaceFigures({ of }: { of: PublicFigure }) {
  const t = useText()
  const { closedOnTime, dueClosed, onTimeRate, open, overdue, rated, ratingMean } = of
  return (
    <dl className={`${styles.figures} num`}>
      <div>
        <dt>{t(messages.openNow)}</dt>
        <dd>{sayNumber(open)}</dd>
      </div>
      <div data-late={overdue > 0 || undefined}>
        <dt>{t(messages.overdueNow)}</dt>
        <dd>{sayNumber(overdue)}</dd>
      </div>
      <div>
        <dt>{t(messages.onTime)}</dt>
        <dd>{sayRate(onTimeRate)}</dd>
        <dd className={styles.of}>
          {dueClosed > 0
            ? t(messages.onTimeOf, { part: sayNumber(closedOnTime), of: sayNumber(dueClosed) })
            : t(messages.noneYet)}
        </dd>
      </div>
      <div>
        <dt>{t(messages.rating)}</dt>
        <dd>{ratingMean === null ? '—' : sayNumber(ratingMean, 1)}</dd>
        <dd className={styles.of}>
          {rated > 0 ? t(messages.ratingOf, { of: sayNumber(rated) }) : t(messages.noneYet)}
        </dd>
      </div>
    </dl>
  )
}
