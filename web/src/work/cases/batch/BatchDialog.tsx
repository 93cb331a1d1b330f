// One form for several cases, then how far each of them is.
import { type FormEvent, useId, useState } from 'react'
import { Dialog } from '../../../kernel/desk/Dialog.tsx'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { describeProblem } from '../../../kernel/problems.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Chip } from '../../../kernel/ui/Chip.tsx'
import type { CaseAction, CaseRow } from '../api/cases.ts'
import { messages as caseMessages, needed } from '../case-messages.ts'
import { ActionFields } from '../page/ActionFields.tsx'
import { fieldsOf } from '../page/action-fields.ts'
import { dataOf, missing, type Values } from '../page/action-values.ts'
import styles from './batch.module.css'
import { type Batch, type Line, useBatch } from './use-batch.ts'

const messages = defineMessages({
  title: { zh: '{action}：{count} 件', en: '{action}: {count} cases' },
  start: { zh: '{action}这 {count} 件', en: '{action} {count} cases' },
  progress: { zh: '办好 {done} 件，共 {count} 件', en: '{done} of {count} done' },
  failed: { zh: '{count} 件没办成，原因写在旁边', en: '{count} failed, each with its reason' },
  waiting: { zh: '还没送', en: 'not sent yet' },
  sending: { zh: '正在送', en: 'being sent' },
  done: { zh: '办好了', en: 'done' },
  again: { zh: '再试这件', en: 'Try this one again' },
  goOn: { zh: '接着办其余的', en: 'Go on with the rest' },
  close: { zh: '好了', en: 'Done' },
})

/** What is of one case alone cannot be said for many. */
const ofOne = ['photos', 'position', 'condition']

interface BatchDialogProps {
  action: CaseAction
  rows: readonly CaseRow[]
  onClose(): void
  onDone(): void
}

export function BatchDialog({ action, onClose, onDone, rows }: BatchDialogProps) {
  const t = useText()
  const form = useId()
  const [chosen] = useState(rows)
  const batch = useBatch(action.kind, chosen)
  const [values, setValues] = useState<Values>({})
  const [unfilled, setUnfilled] = useState<readonly string[]>([])
  const [started, setStarted] = useState(false)
  const count = chosen.length
  const data = dataOf(values)
  const left = batch.lines.filter(({ outcome }) => outcome.is !== 'done').length
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const absent = missing(values, action.required)
    setUnfilled(absent)
    if (absent.length > 0) return
    setStarted(true)
    void batch.start(data)
  }
  const close = () => {
    if (started && left === 0) onDone()
    onClose()
  }
  const name = t(action.name)
  return (
    <Dialog
      title={t(messages.title, { action: name, count })}
      onClose={close}
      footer={
        started ? (
          <>
            {!batch.busy && left > 0 && (
              <Button onClick={() => void batch.start(data)}>{t(messages.goOn)}</Button>
            )}
            <Button look="primary" disabled={batch.busy} onClick={close}>
              {t(messages.close)}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t(caseMessages.cancel)}</Button>
            <Button type="submit" form={form} look="primary">
              {t(messages.start, { action: name, count })}
            </Button>
          </>
        )
      }
    >
      {started ? (
        <Progress batch={batch} data={data} />
      ) : (
        <form id={form} onSubmit={submit} noValidate>
          <ActionFields
            fields={fieldsOf(action.kind, action.required).filter((field) => !ofOne.includes(field))}
            action={action}
            values={values}
            errors={Object.fromEntries(unfilled.map((field) => [field, t(needed.fill)]))}
            onChange={(part) => setValues({ ...values, ...part })}
          />
          <ul className={styles.lines}>
            {chosen.map(({ number, title }) => (
              <li key={number}>
                <span>
                  {title} <small className="num">{number}</small>
                </span>
              </li>
            ))}
          </ul>
        </form>
      )}
    </Dialog>
  )
}

function Progress({ batch, data }: { batch: Batch; data: Record<string, unknown> }) {
  const t = useText()
  const count = batch.lines.length
  const done = batch.lines.filter(({ outcome }) => outcome.is === 'done').length
  const failed = batch.lines.filter(({ outcome }) => outcome.is === 'failed').length
  return (
    <>
      <div role="status">
        <p className="num">{t(messages.progress, { done, count })}</p>
        {failed > 0 && <p className={styles.bad}>{t(messages.failed, { count: failed })}</p>}
      </div>
      <progress
        className={styles.progress}
        aria-label={t(messages.progress, { done, count })}
        value={done}
        max={count}
      />
      <ul className={styles.lines}>
        {batch.lines.map((line) => (
          <Outcome key={line.row.number} line={line} batch={batch} data={data} />
        ))}
      </ul>
    </>
  )
}

function Outcome({ batch, data, line }: { line: Line; batch: Batch; data: Record<string, unknown> }) {
  const t = useText()
  const { language } = useLanguage()
  const { outcome, row } = line
  const problem = outcome.is === 'failed' ? describeProblem(outcome.error, language) : undefined
  const tones = { waiting: 'plain', sending: 'blue', done: 'green' } as const
  return (
    <li>
      <span>
        {row.title} <small className="num">{row.number}</small>
        {problem && (
          <small className={styles.bad}>{[problem.title, ...Object.values(problem.fields)].join(' ')}</small>
        )}
      </span>
      {outcome.is === 'failed' ? (
        <Button disabled={batch.busy} onClick={() => void batch.again(row.number, data)}>
          {t(messages.again)}
        </Button>
      ) : (
        <Chip tone={tones[outcome.is]}>{t(messages[outcome.is])}</Chip>
      )}
    </li>
  )
}
