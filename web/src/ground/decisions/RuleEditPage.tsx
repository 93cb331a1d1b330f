// /desk/rules/{key}/edit: a version changed into the next one, kept as a draft. The hub's check stands at the cells it is about.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useText } from '../../kernel/i18n/language.tsx'
import { useNarrow } from '../../kernel/layout/narrow.ts'
import { paths } from '../../kernel/paths.ts'
import { isKind } from '../../kernel/problems.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PickFile } from '../parts/PickFile.tsx'
import styles from '../parts/parts.module.css'
import { StewardPage } from '../parts/StewardPage.tsx'
import { fetchVersions, fetchXml, saveTable } from './api.ts'
import { CellProblems } from './CellProblems.tsx'
import { CodeLegend } from './CodeLegend.tsx'
import { InWords } from './InWords.tsx'
import { caseTables, messages } from './rule-messages.ts'
import { columnAt, columnsOf, type TableColumn } from './table/columns.ts'
import { DmnTable, type TableHandle } from './table/DmnTable.tsx'
import { templateOf } from './template.ts'
import { useModel } from './use-model.ts'

const need = ['decisions.write']

export function RuleEditPage() {
  const t = useText()
  const { key = '' } = useParams()
  const [query] = useSearchParams()
  const asked = Number(query.get('version')) || undefined
  const start = useQuery({
    queryKey: ['rules', 'edit', key, asked],
    queryFn: ({ signal }) => beginningOf(key, asked, signal),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const title = start.data?.name ? t(messages.editTitle, { name: start.data.name }) : t(messages.newTitle)
  return (
    <StewardPage title={title} intro={t(messages.editIntro)} need={need}>
      <Loaded query={start}>
        {({ version, xml }) => <Editor key={asked} modelKey={key} from={version} start={xml} />}
      </Loaded>
    </StewardPage>
  )
}

/** The version asked for, the newest one, or the beginning of a table that is not there yet. */
async function beginningOf(key: string, asked: number | undefined, signal: AbortSignal) {
  try {
    const versions = await fetchVersions(key, signal)
    const from = versions.find(({ version }) => version === asked) ?? versions[0]
    if (from)
      return { name: from.name, version: from.version, xml: await fetchXml(key, from.version, signal) }
  } catch (error) {
    if (!isKind(error, 'missing') || !templateOf(key)) throw error
  }
  return { name: undefined, version: undefined, xml: templateOf(key) ?? '' }
}

interface EditorProps {
  modelKey: string
  /** Undefined: a table that is not there yet. */
  from: number | undefined
  start: string
}

function Editor({ from, modelKey, start }: EditorProps) {
  const t = useText()
  const navigate = useNavigate()
  const client = useQueryClient()
  const handle = useRef<TableHandle>(null)
  const [xml, setXml] = useState(start)
  const [columns, setColumns] = useState<TableColumn[]>([])
  const narrow = useNarrow()
  // A phone shows what the table says; it is drawn there when one wants to change it there all the same.
  const [here, setHere] = useState(false)
  const reading = narrow && !here && from !== undefined && xml === start
  const saving = useMutation({
    mutationFn: async (keep: boolean) => {
      const now = (await handle.current?.save()) ?? xml
      setColumns(columnsOf(now))
      return { ...(await saveTable(modelKey, now, keep)), kept: keep }
    },
    onSuccess: async ({ created, kept, version }) => {
      if (!kept || !created || version === null) return
      await client.invalidateQueries({ queryKey: ['rules'] })
      const next = caseTables.includes(modelKey) ? paths.ruleDryRun : paths.rule
      await navigate(next(modelKey, { version }))
    },
  })
  const said = saving.data
  return (
    <>
      <div className={styles.tools}>
        <Button type="primary" loading={saving.isPending} onClick={() => saving.mutate(true)}>
          {t(messages.save)}
        </Button>
        <Button disabled={saving.isPending} onClick={() => saving.mutate(false)}>
          {t(messages.check)}
        </Button>
        <PickFile
          label={t(messages.upload)}
          accept=".dmn,.xml"
          onPick={async (file) => setXml(await file.text())}
        />
      </div>
      <CellProblems
        error={saving.error}
        columns={columns}
        onShow={({ column, row }) => handle.current?.show(row, columnAt(columns, column))}
      />
      {said && !said.kept && <p role="status">{t(messages.checked)}</p>}
      {said?.kept && !said.created && <p role="status">{t(messages.unchanged)}</p>}
      {said && said.warnings.length > 0 && (
        <section className={styles.card}>
          <h2>{t(messages.warnings)}</h2>
          <ul>
            {said.warnings.map(({ message, place }) => (
              <li key={`${place} ${message}`}>
                <code>{place}</code> {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {reading ? (
        <Reading modelKey={modelKey} version={from} onEdit={() => setHere(true)} />
      ) : (
        <>
          <DmnTable
            xml={xml}
            editable
            onReady={(ready) => {
              handle.current = ready
            }}
          />
          {from !== undefined && <Codes modelKey={modelKey} version={from} />}
        </>
      )}
    </>
  )
}

interface CodesProps {
  modelKey: string
  version: number
}

function Codes({ modelKey, version }: CodesProps) {
  const { data } = useModel(modelKey, version)
  return data ? <CodeLegend of={data} /> : null
}

function Reading({ modelKey, onEdit, version }: CodesProps & { onEdit(): void }) {
  const t = useText()
  const model = useModel(modelKey, version)
  return (
    <>
      <p className={styles.note}>{t(messages.narrow)}</p>
      <div className={styles.actions}>
        <Button onClick={onEdit}>{t(messages.editHere)}</Button>
      </div>
      <Loaded query={model}>
        {(detail) => (
          <>
            <InWords of={detail} />
            <CodeLegend of={detail} />
          </>
        )}
      </Loaded>
    </>
  )
}
