// The cases that the list shows as a table to take away: made by the hub in the background, fetched when it is ready.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newKey } from '../../../kernel/api.ts'
import { Menu } from '../../../kernel/desk/Menu.tsx'
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { endpoints } from '../../../kernel/paths.ts'
import { may, useSession } from '../../../kernel/session/session.ts'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { fetchExport, startExport } from '../api/exports.ts'
import { type CaseFilter, hubFilter } from './filter.ts'
import styles from './list.module.css'

const messages = defineMessages({
  export: { zh: '导出', en: 'Export' },
  csv: { zh: 'CSV 表格', en: 'CSV' },
  xlsx: { zh: 'Excel 表格', en: 'Excel' },
  making: { zh: '正在导出', en: 'Exporting' },
  fetch: { zh: '下载', en: 'Download' },
  failed: { zh: '没有导出成功，请再试一次', en: 'The export failed: please try again' },
})

type Format = 'csv' | 'xlsx'

export function ExportCases({ filter }: { filter: CaseFilter }) {
  const t = useText()
  const { data: person } = useSession()
  const [id, setId] = useState<string>()
  const key = useRef('')
  const starting = useMutation({
    mutationFn: (format: Format) => startExport(format, hubFilter(filter), key.current),
    onSuccess: (made) => setId(made.id),
  })
  const { data: made, error } = useQuery({
    queryKey: ['export', id],
    queryFn: ({ signal }) => fetchExport(String(id), signal),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (['done', 'failed'].includes(state.data?.state ?? '') ? false : 1_000),
  })
  if (!may(person, 'cases.export')) return null
  const start = (format: Format) => {
    key.current = newKey()
    setId(undefined)
    starting.mutate(format)
  }
  const busy = starting.isPending || (made !== undefined && !['done', 'failed'].includes(made.state))
  return (
    <div className={styles.export}>
      <Menu
        busy={busy}
        label={t(busy ? messages.making : messages.export)}
        items={(['csv', 'xlsx'] as const).map((format) => ({
          key: format,
          label: t(messages[format]),
          run: () => start(format),
        }))}
      />
      {busy && made?.total ? (
        <progress aria-label={t(messages.making)} value={made.done} max={made.total} />
      ) : null}
      {made?.state === 'done' && (
        <a href={endpoints.casesExportFile(made.id)} download>
          {t(messages.fetch)}
        </a>
      )}
      {made?.state === 'failed' && <span role="alert">{t(messages.failed)}</span>}
      <ProblemNotice error={starting.error ?? error} />
    </div>
  )
}
