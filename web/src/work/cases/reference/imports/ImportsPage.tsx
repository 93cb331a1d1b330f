// /desk/imports: what other systems hold comes in here: past cases, and the ground under them.
import { useMutation } from '@tanstack/react-query'
import { Progress } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Loaded } from '../../../../ground/parts/Loaded.tsx'
import { More } from '../../../../ground/parts/More.tsx'
import { Panel } from '../../../../ground/parts/Panel.tsx'
import { PickFile } from '../../../../ground/parts/PickFile.tsx'
import { usePages } from '../../../../ground/parts/pages.ts'
import styles from '../../../../ground/parts/parts.module.css'
import { type Column, Rows } from '../../../../ground/parts/Rows.tsx'
import { StewardPage } from '../../../../ground/parts/StewardPage.tsx'
import { ImportGround } from '../../../../ground/space/ImportGround.tsx'
import { useLanguage, useText } from '../../../../kernel/i18n/language.tsx'
import { endpoints, paths } from '../../../../kernel/paths.ts'
import { may, useSession } from '../../../../kernel/session/session.ts'
import { sayMoment } from '../../../../kernel/time/moments.ts'
import { useNow } from '../../../../kernel/time/now.ts'
import { Chip } from '../../../../kernel/ui/Chip.tsx'
import { ProblemNotice } from '../../../../kernel/ui/Notice.tsx'
import { type ImportView, sendCases } from '../api.ts'
import { messages, stateNames, stateTones } from './import-messages.ts'

const need = ['cases.configure', 'space.write']

export function ImportsPage() {
  const t = useText()
  const { data: person } = useSession()
  const mayCases = may(person, 'cases.configure')
  return (
    <StewardPage title={t(messages.title)} intro={t(messages.intro)} need={need}>
      <div className={styles.twoColumns}>
        {mayCases && <SendCases />}
        {may(person, 'space.write') && <ImportGround />}
      </div>
      {mayCases && (
        <Panel title={t(messages.history)}>
          <History />
        </Panel>
      )}
    </StewardPage>
  )
}

function SendCases() {
  const t = useText()
  const navigate = useNavigate()
  const [share, setShare] = useState(0)
  const sending = useMutation({
    mutationFn: (file: File) => sendCases(file, setShare),
    onSuccess: ({ id }) => navigate(paths.caseImport(id)),
  })
  const percent = Math.round(100 * share)
  return (
    <Panel title={t(messages.cases)}>
      <p>{t(messages.casesHelp)}</p>
      <ProblemNotice error={sending.error} />
      <PickFile
        label={t(messages.pick)}
        accept=".csv,.tsv,.txt,.xlsx,.jsonl,.ndjson"
        disabled={sending.isPending}
        onPick={(file) => sending.mutate(file)}
        large
      >
        <span className={styles.faint}>{t(messages.drop)}</span>
      </PickFile>
      {sending.isPending && (
        <div role="status">
          <Progress percent={percent} aria-label={t(messages.sendingLabel)} />
          {t(messages.sending, { percent })}
        </div>
      )}
      <p className={styles.faint}>{t(messages.kept)}</p>
    </Panel>
  )
}

function History() {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const query = usePages<ImportView>(['cases', 'imports', 'list'], (cursor) =>
    endpoints.caseImports({ cursor, limit: 20 }),
  )
  const columns: Column<ImportView>[] = [
    {
      key: 'file',
      title: t(messages.file),
      show: ({ id, name }) => <Link to={paths.caseImport(id)}>{name}</Link>,
    },
    { key: 'when', title: t(messages.when), show: ({ createdAt }) => sayMoment(createdAt, now, language) },
    {
      key: 'state',
      title: t(messages.state),
      show: ({ dryRun, state }) => (
        <>
          <Chip tone={stateTones[state]}>{stateNames[state] ? t(stateNames[state]) : state}</Chip>{' '}
          {dryRun && state === 'done' && <span className={styles.faint}>{t(messages.triedOnly)}</span>}
        </>
      ),
    },
    {
      key: 'result',
      title: t(messages.result),
      grow: true,
      show: ({ problem, result }) =>
        problem ? t(problem) : result ? t(messages.counts, { ...sums(result) }) : '—',
    },
  ]
  return (
    <Loaded query={query} lines={3}>
      {() =>
        query.items.length === 0 ? (
          <p className={styles.faint}>{t(messages.noHistory)}</p>
        ) : (
          <>
            <Rows label={t(messages.history)} columns={columns} rows={query.items} keyOf={({ id }) => id} />
            <More query={query} />
          </>
        )
      }
    </Loaded>
  )
}

function sums({ changed, created, rejected, unchanged }: NonNullable<ImportView['result']>) {
  return { changed, created, rejected, unchanged }
}
