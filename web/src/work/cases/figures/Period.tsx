// The period of reporting: a few common ones, or two days of one's own choice.
import { useText } from '../../../kernel/i18n/language.tsx'
import { dayOf, daysBefore } from '../../../kernel/time/days.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { messages } from './figure-messages.ts'
import styles from './figures.module.css'

interface PeriodProps {
  from: string
  to: string
  onChange(period: { from: string; to: string }): void
}

const common = [7, 30, 90]

export function Period({ from, onChange, to }: PeriodProps) {
  const t = useText()
  const now = useNow(600_000)
  const today = dayOf(now)
  const offers = [
    { name: t(messages.always), from: '', to: '' },
    ...common.map((days) => ({
      name: t(messages.days, { days }),
      from: daysBefore(now, days - 1),
      to: today,
    })),
  ]
  return (
    <fieldset className={styles.period} aria-label={t(messages.period)}>
      {offers.map((offer) => (
        <Button
          key={offer.name}
          look={offer.from === from && offer.to === to ? 'primary' : 'plain'}
          aria-pressed={offer.from === from && offer.to === to}
          onClick={() => onChange({ from: offer.from, to: offer.to })}
        >
          {offer.name}
        </Button>
      ))}
      <label>
        {t(messages.from)}{' '}
        <input
          type="date"
          value={from}
          max={to}
          onChange={({ target }) => onChange({ from: target.value, to })}
        />
      </label>
      <label>
        {t(messages.to)}{' '}
        <input
          type="date"
          value={to}
          min={from}
          onChange={({ target }) => onChange({ from, to: target.value })}
        />
      </label>
    </fieldset>
  )
}
