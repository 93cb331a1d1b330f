// What is left of a case's time limit, in the colour of its urgency: over, past the warning, calm.
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { sayMoment } from '../../kernel/time/moments.ts'
import { useNow } from '../../kernel/time/now.ts'
import { sayLeft, type Urgency, urgencyOf } from '../../kernel/time/urgency.ts'
import { Chip, type Tone } from '../../kernel/ui/Chip.tsx'
import type { CaseRow } from './api/cases.ts'
import styles from './case.module.css'
import { messages } from './case-messages.ts'

type Timed = Pick<CaseRow, 'kind' | 'dueAt' | 'warnAt' | 'closedAt' | 'suspendedAt' | 'stateName'>

const tones: Record<Urgency, Tone> = { over: 'red', soon: 'orange', calm: 'green' }

function useTimeLeft(
  { closedAt, dueAt, kind, stateName, suspendedAt, warnAt }: Timed,
  now: Date,
): { words: string; tone: Tone } {
  const t = useText()
  const { language } = useLanguage()
  if (kind !== 'open') {
    if (!closedAt || !dueAt) return { words: t(stateName), tone: 'plain' }
    const late = Date.parse(closedAt) > Date.parse(dueAt)
    return {
      words: `${t(stateName)} · ${t(late ? messages.late : messages.onTime)}`,
      tone: late ? 'red' : 'plain',
    }
  }
  if (suspendedAt) return { words: t(messages.suspended), tone: 'blue' }
  if (!dueAt) return { words: t(stateName), tone: 'blue' }
  return { words: sayLeft(dueAt, now, language), tone: tones[urgencyOf(dueAt, warnAt, now)] }
}

/** For a line of the list. */
export function TimeLeft({ of }: { of: Timed }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const { tone, words } = useTimeLeft(of, now)
  return (
    <span className={`${styles.left} num`} data-tone={tone}>
      {words}
      {of.dueAt && of.kind === 'open' && (
        <small>{t(messages.dueAt, { moment: sayMoment(of.dueAt, now, language) })}</small>
      )}
    </span>
  )
}

/** For the head of a case. */
export function TimeLeftChip({ of }: { of: Timed }) {
  const { tone, words } = useTimeLeft(of, useNow())
  return <Chip tone={tone}>{words}</Chip>
}
