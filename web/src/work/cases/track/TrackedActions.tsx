// What whoever reported may do: rate once, have it done again once, ask to hurry, add a word (also to object to what a rule
// decided). Only what the hub offers is shown.
import { useText } from '../../../kernel/i18n/language.tsx'
import page from '../../../kernel/ui/portal.module.css'
import type { TrackedCase } from '../api/tracked.ts'
import { RateForm } from './RateForm.tsx'
import { RemindForm } from './RemindForm.tsx'
import { messages } from './track-messages.ts'
import { WordsForm } from './WordsForm.tsx'

export interface TrackedActionsProps {
  tracked: TrackedCase
  code: string
}

export function TrackedActions({ code, tracked }: TrackedActionsProps) {
  const t = useText()
  const offered = (kind: string) => tracked.actions.some((action) => action.kind === kind)
  const given = { tracked, code }
  return (
    <div className={`${page.stack} ${page.noPrint}`}>
      {offered('rate') && <RateForm {...given} />}
      {offered('remind') && <RemindForm {...given} />}
      {offered('note') && (
        <details className={page.card}>
          <summary>{t(messages.note)}</summary>
          <WordsForm
            {...given}
            kind="note"
            field="text"
            label={messages.noteWhat}
            help={messages.noteHelp}
            send={messages.noteSend}
            withPhotos
          />
        </details>
      )}
      {offered('reopen') && (
        <details className={page.card}>
          <summary>{t(messages.reopen)}</summary>
          <WordsForm
            {...given}
            kind="reopen"
            field="reason"
            label={messages.reopenWhy}
            help={messages.reopenHelp}
            send={messages.reopenSend}
          />
        </details>
      )}
    </div>
  )
}
