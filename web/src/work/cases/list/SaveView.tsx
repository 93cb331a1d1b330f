// Keeps what the list shows now under a name, for oneself or the whole organisation; one's own can be removed again.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, Modal, Popconfirm } from 'antd'
import { useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import { newKey } from '../../../kernel/api.ts'
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { useSession } from '../../../kernel/session/session.ts'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { removeView, type SavedView, saveView } from '../api.ts'
import { messages as caseMessages } from '../case-messages.ts'
import styles from './list.module.css'

const messages = defineMessages({
  save: { zh: '存为视图', en: 'Save this view' },
  name: { zh: '叫什么', en: 'Name' },
  example: { zh: '如：我街道的井盖', en: 'For example: covers in my street' },
  shared: { zh: '本单位的人都能用', en: 'Offer it to my organisation' },
  remove: { zh: '删除这个视图', en: 'Remove this view' },
})

interface SaveViewProps {
  /** The view that the list shows; none when it is narrowed in a way of its own. */
  shown: SavedView | undefined
}

export function SaveView({ shown }: SaveViewProps) {
  const t = useText()
  const [open, setOpen] = useState(false)
  if (shown?.own) return <RemoveView view={shown} />
  if (shown) return null
  return (
    <>
      <Button type="dashed" shape="round" onClick={() => setOpen(true)}>
        {t(messages.save)}
      </Button>
      {open && <Naming onClose={() => setOpen(false)} />}
    </>
  )
}

function Naming({ onClose }: { onClose(): void }) {
  const t = useText()
  const field = useId()
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
  return (
    <Modal
      open
      title={t(messages.save)}
      okText={t(messages.save)}
      cancelText={t(caseMessages.cancel)}
      okButtonProps={{ disabled: name.trim() === '' }}
      confirmLoading={saving.isPending}
      onOk={() => saving.mutate()}
      onCancel={onClose}
    >
      <ProblemNotice error={saving.error} />
      <div className={styles.naming}>
        <label htmlFor={field}>{t(messages.name)}</label>
        <Input
          id={field}
          autoFocus
          value={name}
          maxLength={60}
          placeholder={t(messages.example)}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => name.trim() && saving.mutate()}
        />
        {person?.organisation && (
          <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
            {t(messages.shared)}
          </Checkbox>
        )}
      </div>
    </Modal>
  )
}

function RemoveView({ view }: { view: SavedView }) {
  const t = useText()
  const client = useQueryClient()
  const removing = useMutation({
    mutationFn: () => removeView(view.id),
    onSettled: () => client.invalidateQueries({ queryKey: ['reference', 'views'] }),
  })
  return (
    <Popconfirm
      title={t(messages.remove)}
      okText={t(messages.remove)}
      cancelText={t(caseMessages.cancel)}
      onConfirm={() => removing.mutate()}
    >
      <Button type="text" loading={removing.isPending}>
        {t(messages.remove)}
      </Button>
    </Popconfirm>
  )
}
