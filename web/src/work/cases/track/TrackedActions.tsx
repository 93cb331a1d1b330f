// What whoever reported may do: rate once, have it done again once, add a word (also to object to what a rule decided).
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { newKey } from '../../../kernel/api.ts'
import { useText } from '../../../kernel/i18n/language.tsx'
import type { Text } from '../../../kernel/i18n/messages.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { type TrackedCase, takeTrackedAction } from '../api.ts'
import { scoreNames } from '../score-names.ts'
import styles from './report.module.css'
import { messages } from './report-messages.ts'

interface TrackedActionsProps {
  tracked: TrackedCase
  code: string
}

export function TrackedActions({ code, tracked }: TrackedActionsProps) {
  const t = useText()
  const offered = (kind: string) => tracked.actions.some((action) => action.kind === kind)
  return (
    <>
      {offered('rate') && <RateForm tracked={tracked} code={code} />}
      {offered('reopen') && (
        <details className={styles.card}>
          <summary>{t(messages.reopen)}</summary>
          <WordsForm
            tracked={tracked}
            code={code}
            kind="reopen"
            field="reason"
            label={messages.reopenWhy}
            help={messages.reopenHelp}
            send={messages.reopenSend}
          />
        </details>
      )}
      {offered('note') && (
        <details className={styles.card}>
          <summary>{t(messages.note)}</summary>
          <WordsForm
            tracked={tracked}
            code={code}
            kind="note"
            field="text"
            label={messages.noteWhat}
            help={messages.noteHelp}
            send={messages.noteSend}
          />
        </details>
      )}
    </>
  )
}

/** The answer takes the place of what is shown. One key for one content. */
function useTracked({ code, tracked }: TrackedActionsProps) {
  const client = useQueryClient()
  const last = useRef({ content: '', key: '' })
  return useMutation({
    mutationFn: ({ data, kind }: { kind: string; data: Record<string, unknown> }) => {
      const { number, version } = tracked
      const content = JSON.stringify([version, kind, data])
      if (last.current.content !== content) last.current = { content, key: newKey() }
      return takeTrackedAction({ number, code, version, kind, data, idempotencyKey: last.current.key })
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['tracked', tracked.number] }),
  })
}

function RateForm(props: TrackedActionsProps) {
  const t = useText()
  const [score, setScore] = useState(0)
  const [text, setText] = useState('')
  const rating = useTracked(props)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rating.mutate({ kind: 'rate', data: { score, ...(text.trim() && { text: text.trim() }) } })
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <ProblemNotice error={rating.error} />
      <fieldset className={styles.scores}>
        <legend className={styles.sub}>{t(messages.rate)}</legend>
        {([5, 4, 3, 2, 1] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="score"
              value={value}
              checked={score === value}
              onChange={() => setScore(value)}
            />
            {t(scoreNames[value])}
          </label>
        ))}
      </fieldset>
      <Field
        label={t(messages.rateWords)}
        rows={2}
        maxLength={2000}
        value={text}
        help={t(messages.rateHelp)}
        onChange={(event) => setText(event.target.value)}
        optional
      />
      <Button type="submit" look="primary" disabled={score === 0} busy={rating.isPending}>
        {t(messages.rateSend)}
      </Button>
    </form>
  )
}

interface WordsFormProps extends TrackedActionsProps {
  kind: string
  field: 'reason' | 'text'
  label: Text
  help: Text
  send: Text
}

function WordsForm({ field, help, kind, label, send, ...props }: WordsFormProps) {
  const t = useText()
  const [words, setWords] = useState('')
  const sending = useTracked(props)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate({ kind, data: { [field]: words.trim() } }, { onSuccess: () => setWords('') })
  }
  return (
    <form className={styles.stack} onSubmit={submit}>
      <ProblemNotice error={sending.error} />
      {sending.isSuccess && <p role="status">{t(messages.sent)}</p>}
      <Field
        label={t(label)}
        rows={3}
        maxLength={2000}
        value={words}
        help={t(help)}
        onChange={(event) => setWords(event.target.value)}
        required
      />
      <Button type="submit" busy={sending.isPending} disabled={!words.trim()}>
        {t(send)}
      </Button>
    </form>
  )
}
