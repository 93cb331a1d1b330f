// Words to those who handle it, with photos where they help. What is typed stays until the hub has it.
import { type FormEvent, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import type { Text } from '../../../kernel/i18n/messages.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { PhotoPick } from '../attachments/PhotoPick.tsx'
import type { Photo } from '../attachments/photo.ts'
import type { TrackedActionsProps } from './TrackedActions.tsx'
import { messages } from './track-messages.ts'
import { useStep } from './use-step.ts'

interface WordsFormProps extends TrackedActionsProps {
  kind: string
  field: 'reason' | 'text'
  label: Text
  help: Text
  send: Text
  withPhotos?: boolean
}

export function WordsForm({ field, help, kind, label, send, withPhotos = false, ...props }: WordsFormProps) {
  const t = useText()
  const [words, setWords] = useState('')
  const [photos, setPhotos] = useState<Photo[]>([])
  const sending = useStep(props)
  const done = () => {
    setWords('')
    setPhotos([])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate({ kind, data: { [field]: words.trim() }, photos }, { onSuccess: done })
  }
  return (
    <form className={page.stack} onSubmit={submit}>
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
      {withPhotos && <PhotoPick value={photos} onChange={setPhotos} max={6} />}
      <Button type="submit" busy={sending.isPending} disabled={!words.trim()}>
        {t(send)}
      </Button>
    </form>
  )
}
