// /desk/imports/cases/{id}: one file of past cases: looked into, its columns said, tried, brought in.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Loaded } from '../../../../ground/parts/Loaded.tsx'
import { Panel } from '../../../../ground/parts/Panel.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { StewardPage } from '../../../../ground/parts/StewardPage.tsx'
import { useLanguage, useText } from '../../../../kernel/i18n/language.tsx'
import { paths } from '../../../../kernel/paths.ts'
import { describeProblem } from '../../../../kernel/problems.ts'
import { ProblemNotice } from '../../../../kernel/ui/Notice.tsx'
import {
  type CaseMapping,
  fetchImport,
  fetchPreview,
  type ImportPreview,
  type ImportView,
  removeImport,
  runImport,
} from '../api.ts'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportResult } from './ImportResult.tsx'
import { messages } from './import-messages.ts'
import { MappingForm } from './MappingForm.tsx'
import { PreviewRows } from './PreviewRows.tsx'

const need = ['cases.configure']

export function CaseImportPage() {
  const t = useText()
  const { id = '' } = useParams()
  const query = useQuery({
    queryKey: ['cases', 'imports', id],
    queryFn: ({ signal }) => fetchImport(id, signal),
    refetchInterval: ({ state: { data } }) => (isBusy(data) ? 500 : false),
  })
  const title = query.data ? t(messages.one, { name: query.data.name }) : t(messages.title)
  return (
    <StewardPage title={title} need={need}>
      <Loaded query={query}>{(view) => <OneImport of={view} />}</Loaded>
    </StewardPage>
  )
}

function isBusy(view: ImportView | undefined): boolean {
  return view?.state === 'waiting' || view?.state === 'running'
}

function OneImport({ of }: { of: ImportView }) {
  const t = useText()
  const preview = useQuery({
    queryKey: ['import-preview', of.id],
    queryFn: ({ signal }) => fetchPreview(of.id, signal),
    enabled: of.own && of.hasFile,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  return (
    <>
      {!of.own && <p className={styles.note}>{t(messages.others)}</p>}
      {of.own && !of.hasFile && !of.result && <p className={styles.note}>{t(messages.gone)}</p>}
      {of.own && of.hasFile && (
        <Loaded query={preview}>{(found) => <Prepare key={of.id} of={of} preview={found} />}</Loaded>
      )}
      <Outcome of={of} />
    </>
  )
}

/** Comes into sight when something has come of it: what was asked for stands above. */
function Outcome({ of }: { of: ImportView }) {
  const t = useText()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (of.state !== 'arrived') place.current?.scrollIntoView({ block: 'nearest' })
  }, [of.state])
  return (
    <div ref={place} className={styles.panel}>
      {isBusy(of) && <ImportProgress of={of} />}
      {of.problem && (
        <p role="alert" className={styles.error}>
          {t(messages.failed, { reason: t(of.problem) })}
        </p>
      )}
      {of.result && !isBusy(of) && <ImportResult of={of} result={of.result} />}
    </div>
  )
}

function Prepare({ of, preview }: { of: ImportView; preview: ImportPreview }) {
  const t = useText()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [mapping, setMapping] = useState<CaseMapping>(preview.mapping)
  const running = useMutation({
    mutationFn: (dryRun: boolean) => runImport(of.id, mapping, dryRun),
    onSuccess: (view) => client.setQueryData(['cases', 'imports', of.id], view),
  })
  const removing = useMutation({
    mutationFn: () => removeImport(of.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['cases', 'imports'] })
      await navigate(paths.imports())
    },
  })
  const { fields } = describeProblem(running.error, language)
  const busy = isBusy(of) || running.isPending
  const triedWell = of.state === 'done' && of.dryRun
  return (
    <>
      <Panel title={t(messages.preview)}>
        <p className={styles.faint}>
          {t(messages.looked, { scanned: preview.scanned })}
          {preview.badRows > 0 && t(messages.bad, { count: preview.badRows })}
        </p>
        <PreviewRows preview={preview} />
      </Panel>
      <Panel title={t(messages.mapping)}>
        <p className={styles.note}>
          {preview.known ? t(messages.known, { source: preview.known }) : t(messages.guessed)}
        </p>
        <ProblemNotice
          error={running.error ?? removing.error}
          shownFields={Object.keys(fields).filter((field) => field.startsWith('mapping/'))}
        />
        <MappingForm mapping={mapping} preview={preview} errors={fields} onChange={setMapping} />
      </Panel>
      <div className={styles.actions}>
        <Button type={triedWell ? 'default' : 'primary'} disabled={busy} onClick={() => running.mutate(true)}>
          {t(messages.run)}
        </Button>
        <Button
          type={triedWell ? 'primary' : 'default'}
          disabled={busy}
          onClick={() => running.mutate(false)}
        >
          {t(messages.bring)}
        </Button>
        <Button disabled={busy} loading={removing.isPending} onClick={() => removing.mutate()}>
          {t(messages.remove)}
        </Button>
      </div>
    </>
  )
}
