// One press asks those who hold it to hurry; it stands in the log, so it needs no words.
import { useText } from '../../../kernel/i18n/language.tsx'
import { Button } from '../../../kernel/ui/Button.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import type { TrackedActionsProps } from './TrackedActions.tsx'
import { messages } from './track-messages.ts'
import { useStep } from './use-step.ts'

export function RemindForm(props: TrackedActionsProps) {
  const t = useText()
  const reminding = useStep(props)
  return (
    <section className={page.card}>
      <div className={page.row}>
        <Button
          busy={reminding.isPending}
          disabled={reminding.isSuccess}
          onClick={() => reminding.mutate({ kind: 'remind', data: {} })}
        >
          {t(messages.remind)}
        </Button>
        <span className={page.plain} role="status">
          {t(reminding.isSuccess ? messages.reminded : messages.remindHelp)}
        </span>
      </div>
      <ProblemNotice error={reminding.error} />
    </section>
  )
}
