// Regions, components, places and the features of a city's own layers, from a file; tried first where one wishes.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Progress, Select } from 'antd'
import { useState } from 'react'
import { get } from '../../kernel/api.ts'
import { useText } from '../../kernel/i18n/language.tsx'
import { defineMessages, type Text } from '../../kernel/i18n/messages.ts'
import { endpoints } from '../../kernel/paths.ts'
import { ProblemNotice } from '../../kernel/ui/Notice.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import { Panel } from '../parts/Panel.tsx'
import { PickFile } from '../parts/PickFile.tsx'
import styles from '../parts/parts.module.css'
import { type Column, Rows } from '../parts/Rows.tsx'
import { type GroundReport, importGround } from './api.ts'

const messages = defineMessages({
  title: { zh: '区划、部件、地点、图层', en: 'Regions, components, places, layers' },
  help: {
    zh: 'GeoJSON、CSV、XLSX 或 JSON 行。认得的列：编码、名称、上级编码、级别；部件标识码、主管单位、状态；地址、别名、经度、纬度。',
    en: 'GeoJSON, CSV, XLSX or JSON lines. Columns: code, name, parent, level; id, owner, state; address, aliases, lon, lat.',
  },
  what: { zh: '导入什么', en: 'What to import' },
  regions: { zh: '区划与网格', en: 'Regions and grids' },
  components: { zh: '部件', en: 'Components' },
  places: { zh: '地点与地址', en: 'Places and addresses' },
  layer: { zh: '图层：{name}', en: 'Layer: {name}' },
  onlyTry: { zh: '只试一遍，什么都不存', en: 'Only try it, keep nothing' },
  pick: { zh: '选一个地图数据文件', en: 'Pick a file of map data' },
  drop: { zh: '或拖到这里', en: 'or drop it here' },
  sent: { zh: '上传进度', en: 'How much is sent' },
  sending: { zh: '正在上传 {percent}%', en: 'Sending, {percent}%' },
  taking: { zh: '已经送到，正在导入…', en: 'Sent; now being imported…' },
  counts: {
    zh: '读到 {read} 行：新建 {created}，更新 {updated}，退回 {rejected}',
    en: '{read} rows: {created} created, {updated} updated, {rejected} rejected',
  },
  tried: { zh: '试了一遍，什么都没有存。', en: 'Only tried: nothing was kept.' },
  wrong: { zh: '没有收进来的行', en: 'Rows that were not taken' },
  notes: { zh: '收了，但值得看一眼', en: 'Kept, and worth a look' },
  line: { zh: '行', en: 'Row' },
  field: { zh: '哪一项', en: 'Field' },
  reason: { zh: '为什么', en: 'Why' },
})

interface KnownLayer {
  id: string
  title: Text
}

/** The layers that the hub fills by itself; every other one is the city's own. */
const shipped: readonly string[] = [
  'provinces',
  'cities',
  'districts',
  'streets',
  'communities',
  'grids',
  'components',
  'places',
  'cases',
  'open-cases',
]

export function ImportGround() {
  const t = useText()
  const client = useQueryClient()
  const [what, setWhat] = useState('regions')
  const [onlyTry, setOnlyTry] = useState(true)
  const [share, setShare] = useState(0)
  const layers = useQuery({
    queryKey: ['reference', 'layers', 'own'],
    queryFn: ({ signal }) => get<{ items: KnownLayer[] }>(endpoints.layers(), signal),
  })
  const sending = useMutation({
    mutationFn: async (file: File) => {
      const to =
        what === 'regions' || what === 'components' || what === 'places'
          ? ({ kind: what } as const)
          : { layer: what }
      setShare(0)
      return { ...(await importGround(to, file, { dryRun: onlyTry }, setShare)), onlyTry }
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['reference'] }),
  })
  const own = (layers.data?.items ?? []).filter(({ id }) => !shipped.includes(id))
  const percent = Math.round(100 * share)
  const said = sending.data
  return (
    <Panel title={t(messages.title)}>
      <p>{t(messages.help)}</p>
      <Labelled label={t(messages.what)}>
        {(control) => (
          <Select
            {...control}
            value={what}
            onChange={setWhat}
            options={[
              { value: 'regions', label: t(messages.regions) },
              { value: 'components', label: t(messages.components) },
              { value: 'places', label: t(messages.places) },
              ...own.map(({ id, title }) => ({
                value: id,
                label: t(messages.layer, { name: t(title) }),
              })),
            ]}
          />
        )}
      </Labelled>
      <Checkbox
        className={styles.tick}
        checked={onlyTry}
        onChange={({ target }) => setOnlyTry(target.checked)}
      >
        {t(messages.onlyTry)}
      </Checkbox>
      <ProblemNotice error={sending.error} />
      <PickFile
        label={t(messages.pick)}
        accept=".geojson,.json,.csv,.xlsx,.jsonl,.ndjson"
        disabled={sending.isPending}
        onPick={(file) => sending.mutate(file)}
        large
      >
        <span className={styles.faint}>{t(messages.drop)}</span>
      </PickFile>
      {sending.isPending && (
        <div role="status">
          <Progress percent={percent} aria-label={t(messages.sent)} />
          {percent < 100 ? t(messages.sending, { percent }) : t(messages.taking)}
        </div>
      )}
      {said && <Report of={said} onlyTry={said.onlyTry} />}
    </Panel>
  )
}

function Report({ of, onlyTry }: { of: GroundReport; onlyTry: boolean }) {
  const t = useText()
  const { created, notes, read, rejected, rejects, updated } = of
  const columns: Column<GroundReport['rejects'][number]>[] = [
    { key: 'line', title: t(messages.line), number: true, show: ({ line }) => line },
    { key: 'field', title: t(messages.field), show: ({ field }) => field || '—' },
    {
      key: 'reason',
      title: t(messages.reason),
      grow: true,
      show: ({ message }) => <span className={styles.error}>{message}</span>,
    },
  ]
  return (
    <>
      <p role="status">
        <b>{t(messages.counts, { read, created, updated, rejected })}</b> {onlyTry && t(messages.tried)}
      </p>
      {rejects.length > 0 && (
        <Rows
          label={t(messages.wrong)}
          columns={columns}
          rows={rejects.slice(0, 100)}
          keyOf={({ field, line, message }) => `${line} ${field} ${message}`}
        />
      )}
      {notes.length > 0 && (
        <details>
          <summary>{t(messages.notes)}</summary>
          <ul>
            {notes.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
