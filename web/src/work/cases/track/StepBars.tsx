// The five steps of a report as bars; with words where there is room. What colour says stands in words too.
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { looksOf, type Mark, marks } from './progress.ts'
import styles from './track.module.css'

export const markNames = defineMessages({
  report: { zh: '收到', en: 'Received' },
  accept: { zh: '受理', en: 'Accepted' },
  dispatch: { zh: '派到单位', en: 'Assigned' },
  finish: { zh: '办完', en: 'Done' },
  close: { zh: '核查办结', en: 'Closed' },
})

const messages = defineMessages({
  at: { zh: '五步里的第 {step} 步：{name}', en: 'Step {step} of five: {name}' },
})

interface StepBarsProps {
  mark: Mark
  ended: boolean
  named?: boolean
}

export function StepBars({ ended, mark, named = false }: StepBarsProps) {
  const t = useText()
  const looks = looksOf(mark, ended)
  const at = marks.indexOf(mark)
  if (!named) {
    const label = t(messages.at, { step: at + 1, name: t(markNames[mark]) })
    return (
      <div className={styles.bars} role="img" aria-label={label}>
        {looks.map((look, index) => (
          <i key={marks[index]} data-step={look} />
        ))}
      </div>
    )
  }
  return (
    <ol className={styles.marks}>
      {marks.map((name, index) => (
        <li key={name} data-step={looks[index]} aria-current={index === at ? 'step' : undefined}>
          {t(markNames[name])}
        </li>
      ))}
    </ol>
  )
}
