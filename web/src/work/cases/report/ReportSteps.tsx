// Where one is among the three: said in words, shown as bars.
import { useText } from '../../../kernel/i18n/language.tsx'
import styles from './report.module.css'
import { messages } from './report-messages.ts'

const named = [
  { at: ['what'], name: messages.stepWhat },
  { at: ['where', 'near'], name: messages.stepWhere },
  { at: ['contact'], name: messages.stepContact },
]

export function ReportSteps({ step }: { step: string }) {
  const t = useText()
  const now = named.findIndex(({ at }) => at.includes(step))
  return (
    <ol className={styles.progress} aria-label={t(messages.steps)}>
      {named.map(({ name }, index) => (
        <li
          key={name.en}
          data-step={index < now ? 'done' : index === now ? 'now' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          {t(name)}
        </li>
      ))}
    </ol>
  )
}
