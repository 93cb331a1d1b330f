// The next version of a flow from a file: checked by the hub first, every fault named by its field.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { PickFile } from '../../../../ground/parts/PickFile.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { saveAs } from '../../../../ground/parts/save-as.ts'
import { useText } from '../../../../kernel/i18n/language.tsx'
import { paths } from '../../../../kernel/paths.ts'
import { ProblemNotice } from '../../../../kernel/ui/Notice.tsx'
import { type Flow, loadFlow } from '../api.ts'
import { messages } from './flow-messages.ts'

export function LoadFlow({ flow }: { flow: Flow }) {
  const t = useText()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [unread, setUnread] = useState('')
  const [checked, setChecked] = useState<Flow>()
  const checking = useMutation({
    mutationFn: (given: unknown) => loadFlow(given, true),
    onSuccess: setChecked,
  })
  const loading = useMutation({
    mutationFn: (given: Flow) => loadFlow(given, false),
    onSuccess: async ({ key, version }) => {
      setChecked(undefined)
      await client.invalidateQueries({ queryKey: ['reference', 'flows'] })
      await navigate(paths.flows(key, { version }))
    },
  })
  const pick = async (file: File) => {
    setUnread('')
    setChecked(undefined)
    loading.reset()
    try {
      checking.mutate(JSON.parse(await file.text()))
    } catch (error) {
      setUnread(t(messages.notJson, { reason: error instanceof Error ? error.message : '' }))
    }
  }
  const { createdAt: _createdAt, ...definition } = flow
  const next = { ...definition, version: definition.version + 1 }
  return (
    <div className={styles.card}>
      <p>{t(messages.loadHelp)}</p>
      <div className={styles.actions}>
        <Button
          onClick={() =>
            saveAs(`flow-${flow.key}-${next.version}.json`, JSON.stringify(next, null, 2), 'application/json')
          }
        >
          {t(messages.download)}
        </Button>
        <PickFile
          label={t(messages.pick)}
          accept=".json,application/json"
          onPick={(file) => void pick(file)}
          disabled={checking.isPending}
        />
      </div>
      {unread && (
        <p role="alert" className={styles.error}>
          {unread}
        </p>
      )}
      <ProblemNotice error={checking.error ?? loading.error} />
      {checked && (
        <div className={styles.actions} role="status">
          <span>{t(messages.checked, { version: checked.version })}</span>
          <Button type="primary" loading={loading.isPending} onClick={() => loading.mutate(checked)}>
            {t(messages.confirm, { version: checked.version })}
          </Button>
        </div>
      )}
      {loading.data && <p role="status">{t(messages.loaded, { version: loading.data.version })}</p>}
    </div>
  )
}
