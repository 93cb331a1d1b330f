// Keeps what the list shows now under a name, for oneself or the whole organisation; one's own can be removed again.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import { newKey } from '../../../kernel/api.ts'
import { Dialog } from '../../../kernel/desk/Dialog.tsx'
import { useTell } from '../../../kernel/desk/Telling.tsx'
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { useSession } from '../../../kernel/session/session.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { removeView, type SavedView, saveView } from '../api/views.ts'
import { messages as caseMessages } from '../case-messages.ts'
import styles from './list.module.css'

const messages = defineMessages({
  save: { zh: '存为视图', en: 'Save this view' },
  name: { zh: '叫什么', en: 'Name' },
  example: { zh: '如：我街道的井盖', en: 'For example: covers in my street' },
  shared: { zh: '本单位的人都能用', en: 'Offer it to my organisation' },
  remove: { zh: '删除这个视图', en: 'Remove this view' },
  removing: { zh: '删除视图“{name}”？', en: 'Remove the view “{name}”?' },
  copy: { zh: '复制链接', en: 'Copy the link' },
  copied: {
    zh: '链接复制好了，发给同事就能看到同样的列表',
    en: 'The link is copied: it shows the same list to colleagues',
  },
})

interface SaveViewProps {
  /** The view that the list shows; none when it is narrowed in a way of its own. */
  shown: SavedView | undefined
}

export function SaveView({ shown }: SaveViewProps) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <span className={styles.viewTools}>
      <CopyLink />
      {shown?.own && <RemoveView view={shown} />}
      {!shown && (
        <Button look="quiet" onClick={() => setOpen(true)}>
          {t(messages.save)}
        </Button>
      )}
      {open && <Naming onClose={() => setOpen(false)} />}
    </span>
  )
}

/** Browsers lend the clipboard only to secure pages; elsewhere the address bar serves. */
function CopyLink() {
  const t = useText()
  const tell = useTell()
  if (!navigator.clipboard) return null
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => tell(t(messages.copied)),
      () => {},
    )
  return (
    <Button look="quiet" onClick={() => void copy()}>
      {t(messages.copy)}
    </Button>
  )
}

function Naming({ onClose }: { onClose(): void }) {
  const t = useText()
  const form = useId()
  const client = useQueryClient()
  const [query] = useSearchParams()
  const { data: person } = useSession()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [key] = useState(newKey)
  const saving = useMutation({
    mutationFn: () =>
      saveView({ name: name.trim(), shared, filter: Object.fromEntries(query) }, `${key} ${name} ${shared}`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['reference', 'views'] })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) saving.mutate()
  }
  return (
    <Dialog
      title={t(messages.save)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(caseMessages.cancel)}</Button>
          <Button type="submit" form={form} look="primary" disabled={!name.trim()} busy={saving.isPending}>
            {t(messages.save)}
          </Button>
        </>
      }
    >
      <ProblemNotice error={saving.error} />
      <form id={form} className={styles.naming} onSubmit={submit}>
        <Field
          label={t(messages.name)}
          value={name}
          maxLength={60}
          placeholder={t(messages.example)}
          onChange={({ target }) => setName(target.value)}
        />
        {person?.organisation && (
          <label className={styles.check}>
            <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />
            {t(messages.shared)}
          </label>
        )}
      </form>
    </Dialog>
  )
}

function RemoveView({ view }: { view: SavedView }) {
  const t = useText()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const removing = useMutation({
    mutationFn: () => removeView(view.id),
    onSuccess: () => setAsking(false),
    onSettled: () => client.invalidateQueries({ queryKey: ['reference', 'views'] }),
  })
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t(messages.remove)}
      </Button>
      {asking && (
        <Dialog
          title={t(messages.removing, { name: view.name })}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{t(caseMessages.cancel)}</Button>
              <Button look="primary" busy={removing.isPending} onClick={() => removing.mutate()}>
                {t(messages.remove)}
              </Button>
            </>
          }
        >
          <ProblemNotice error={removing.error} />
        </Dialog>
      )}
    </>
  )
}
