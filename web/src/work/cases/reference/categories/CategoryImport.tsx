// A dictionary from a table: tried first, so that one sees what would come of every line; then taken as a whole.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Labelled } from '../../../../ground/parts/Labelled.tsx'
import { Panel } from '../../../../ground/parts/Panel.tsx'
import { PickFile } from '../../../../ground/parts/PickFile.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { type Column, Rows } from '../../../../ground/parts/Rows.tsx'
import { useText } from '../../../../kernel/i18n/language.tsx'
import { ProblemNotice } from '../../../../kernel/ui/Notice.tsx'
import { type CategoryImport as Imported, importCategories } from '../api.ts'
import { messages } from './category-messages.ts'

type Reject = Imported['rejects'][number]
type Row = Imported['rows'][number]

export function CategoryImport({ onCancel }: { onCancel(): void }) {
  const t = useText()
  const client = useQueryClient()
  const [standard, setStandard] = useState('local')
  const [kind, setKind] = useState('matter')
  const [file, setFile] = useState<File>()
  const sending = useMutation({
    mutationFn: async ({ dryRun, of }: { of: File; dryRun: boolean }) => ({
      dryRun,
      ...(await importCategories(of, { standard: standard.trim(), kind, dryRun })),
    }),
    onSuccess: ({ dryRun }) =>
      dryRun ? undefined : client.invalidateQueries({ queryKey: ['reference', 'categories'] }),
  })
  const pick = (of: File) => {
    setFile(of)
    sending.mutate({ of, dryRun: true })
  }
  const said = sending.data
  const count = said ? said.created + said.changed : 0
  return (
    <Panel title={t(messages.import)}>
      <p>{t(messages.importIntro)}</p>
      <div className={styles.form}>
        <Labelled label={t(messages.standard)} help={t(messages.standardHelp)}>
          {(control) => (
            <Input {...control} value={standard} onChange={({ target }) => setStandard(target.value)} />
          )}
        </Labelled>
        <Labelled label={t(messages.kind)}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              options={[
                { value: 'matter', label: t(messages.matter) },
                { value: 'component', label: t(messages.component) },
              ]}
              onChange={setKind}
            />
          )}
        </Labelled>
      </div>
      <PickFile
        label={t(messages.pick)}
        accept=".csv,.xlsx,.jsonl,.txt"
        onPick={pick}
        disabled={sending.isPending}
        large
      >
        <span className={styles.faint}>{file?.name ?? t(messages.drop)}</span>
      </PickFile>
      <ProblemNotice error={sending.error} />
      {said && (
        <>
          <p role="status">
            {said.dryRun
              ? t(messages.sum, {
                  read: said.read,
                  created: said.created,
                  changed: said.changed,
                  unchanged: said.unchanged,
                  rejected: said.rejected,
                })
              : t(messages.done, { created: said.created, changed: said.changed })}
          </p>
          {said.rejects.length > 0 && <Wrong rejects={said.rejects} />}
          {said.dryRun && said.rejected === 0 && count > 0 && file && (
            <div className={styles.actions}>
              <Button
                type="primary"
                loading={sending.isPending}
                onClick={() => sending.mutate({ of: file, dryRun: false })}
              >
                {t(messages.load, { count })}
              </Button>
              <Button onClick={onCancel}>{t(messages.cancel)}</Button>
            </div>
          )}
          {said.rows.length > 0 && <Preview rows={said.rows} />}
        </>
      )}
    </Panel>
  )
}

function Wrong({ rejects }: { rejects: Reject[] }) {
  const t = useText()
  const columns: Column<Reject>[] = [
    { key: 'line', title: t(messages.line), number: true, show: ({ line }) => line },
    { key: 'field', title: t(messages.field), show: ({ field }) => field },
    {
      key: 'reason',
      title: t(messages.reason),
      grow: true,
      show: ({ message }) => <span className={styles.error}>{message}</span>,
    },
  ]
  return (
    <Rows
      label={t(messages.wrong)}
      columns={columns}
      rows={rejects}
      keyOf={({ field, line }) => `${line} ${field}`}
    />
  )
}

function Preview({ rows }: { rows: Row[] }) {
  const t = useText()
  const columns: Column<Row>[] = [
    { key: 'line', title: t(messages.line), number: true, show: ({ line }) => line },
    { key: 'what', title: t(messages.what), show: ({ state }) => t(messages[state]) },
    { key: 'code', title: t(messages.code), show: ({ category }) => category.code },
    { key: 'name', title: t(messages.name), show: ({ category }) => t(category.name) },
    {
      key: 'class',
      title: t(messages.class),
      show: ({ category }) => category.className && t(category.className),
    },
    { key: 'synonyms', title: t(messages.synonyms), show: ({ category }) => category.synonyms?.join('、') },
  ]
  return (
    <Rows
      label={t(messages.preview)}
      columns={columns}
      rows={rows.slice(0, 50)}
      keyOf={({ line }) => String(line)}
    />
  )
}
