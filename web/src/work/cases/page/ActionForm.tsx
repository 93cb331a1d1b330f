// The form of one action. What was typed stays when the hub refuses, when the session ends and when the form is closed;
// without a network the step goes into the outbox. The same content sent twice is one action.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useContentKey } from '../../../kernel/content-key.ts'
import { Dialog } from '../../../kernel/desk/Dialog.tsx'
import { forgetDraft, keepDraft, recallDraft } from '../../../kernel/desk/drafts.ts'
import { useTell } from '../../../kernel/desk/Telling.tsx'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../kernel/problems.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import type { CaseAction, CaseDetail } from '../api/cases.ts'
import type { Photo } from '../attachments/photo.ts'
import { messages, needed } from '../case-messages.ts'
import { ActionFields } from './ActionFields.tsx'
import { fieldsOf } from './action-fields.ts'
import { draftKey, missing, type Values } from './action-values.ts'
import { useSubmitStep } from './use-submit-step.ts'

interface ActionFormProps {
  of: CaseDetail
  action: CaseAction
  /** Filled in beforehand, as when a duplicate was chosen. */
  given?: Values
  onClose(): void
  /** Takes the step elsewhere than here, as an edited one of the outbox. */
  onSubmit?: (values: Values) => Promise<void>
}

export function ActionForm({ action, given, of, onClose, onSubmit }: ActionFormProps) {
  const t = useText()
  const { language } = useLanguage()
  const tell = useTell()
  const client = useQueryClient()
  const form = useId()
  const draft = draftKey(of.number, action.kind)
  const [values, setValues] = useState<Values>(() => {
    const kept = recallDraft<Values, Photo[]>(draft)
    return { ...kept?.words, ...(kept?.rest && { photos: kept.rest }), ...given }
  })
  const [unfilled, setUnfilled] = useState<readonly string[]>([])
  const fields = fieldsOf(action.kind, action.required)
  const keyOf = useContentKey()
  const submitStep = useSubmitStep(of)
  const taking = useMutation({
    mutationFn: async () => {
      if (onSubmit) return onSubmit(values)
      const sent = await submitStep(action, values, keyOf([of.version, values]))
      tell(t(sent ? messages.done : messages.queued, { action: t(action.name) }))
    },
    onSuccess: () => {
      forgetDraft(draft)
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  })
  const change = (part: Values) => {
    const next = { ...values, ...part }
    setValues(next)
    const { photos, ...words } = next
    if (!onSubmit) keepDraft(draft, words, photos)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const absent = missing(values, action.required)
    setUnfilled(absent)
    if (absent.length === 0) taking.mutate()
  }
  const said = taking.error ? describeProblem(taking.error, language).fields : {}
  const errors = Object.fromEntries(
    fields.flatMap((name) => {
      const words = unfilled.includes(name) ? t(needed.fill) : (said[name] ?? said[`data/${name}`])
      return words ? [[name, words]] : []
    }),
  )
  useFirstWrong(form, Object.keys(errors).join(' '))
  return (
    <Dialog
      title={t(action.name)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(messages.cancel)}</Button>
          <Button type="submit" form={form} look="primary" busy={taking.isPending}>
            {t(messages.confirm, { action: t(action.name) })}
          </Button>
        </>
      }
    >
      <ProblemNotice error={taking.error} shownFields={fields.flatMap((name) => [name, `data/${name}`])} />
      <form id={form} onSubmit={submit} noValidate>
        <ActionFields
          fields={fields}
          of={of}
          action={action}
          values={values}
          errors={errors}
          onChange={change}
        />
      </form>
    </Dialog>
  )
}

/** The first field that needs attention gets the focus. */
function useFirstWrong(form: string, names: string): void {
  useEffect(() => {
    if (names) document.getElementById(form)?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [form, names])
}
