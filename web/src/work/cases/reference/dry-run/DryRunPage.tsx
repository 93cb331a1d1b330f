// /desk/rules/{key}/dry-run: what a version would have said about the last cases, beside the one in force, before it takes effect.
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Progress, Select } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { Activate } from '../../../../ground/decisions/Activate.tsx'
import { fetchVersions } from '../../../../ground/decisions/api.ts'
import { Loaded } from '../../../../ground/parts/Loaded.tsx'
import { Panel } from '../../../../ground/parts/Panel.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { StewardPage } from '../../../../ground/parts/StewardPage.tsx'
import { newKey } from '../../../../kernel/api.ts'
import { useText } from '../../../../kernel/i18n/language.tsx'
import { paths } from '../../../../kernel/paths.ts'
import { may, useSession } from '../../../../kernel/session/session.ts'
import { ProblemNotice } from '../../../../kernel/ui/Notice.tsx'
import { fetchDryRun, startDryRun } from '../api.ts'
import { Changes } from './Changes.tsx'
import { messages } from './dry-run-messages.ts'

const need = ['decisions.write']
const amounts = [50, 200, 500, 1000] as const

export function DryRunPage() {
  const t = useText()
  const { key = '' } = useParams()
  const [query] = useSearchParams()
  const versions = useQuery({
    queryKey: ['rules', 'versions', key],
    queryFn: ({ signal }) => fetchVersions(key, signal),
  })
  const asked = Number(query.get('version')) || undefined
  const inForce = versions.data?.find(({ state }) => state === 'valid')
  const tried = versions.data?.find(({ version }) => version === asked) ?? versions.data?.[0]
  return (
    <StewardPage title={t(messages.title)} intro={t(messages.intro)} need={need}>
      <Loaded query={versions}>
        {() =>
          tried && (
            <>
              <p>
                <Link className={styles.link} to={paths.rule(key, { version: tried.version })}>
                  {tried.name}
                </Link>{' '}
                {inForce
                  ? t(messages.against, { version: tried.version, inForce: inForce.version })
                  : t(messages.alone, { version: tried.version })}
              </p>
              <Trial
                key={tried.version}
                modelKey={key}
                version={tried.version}
                isDraft={tried.state === 'draft'}
              />
            </>
          )
        }
      </Loaded>
    </StewardPage>
  )
}

interface TrialProps {
  modelKey: string
  version: number
  isDraft: boolean
}

function Trial({ isDraft, modelKey, version }: TrialProps) {
  const t = useText()
  const { data: person } = useSession()
  const [cases, setCases] = useState<number>(200)
  const [id, setId] = useState<string>()
  const starting = useMutation({
    mutationFn: () => startDryRun(modelKey, version, cases, newKey()),
    onSuccess: (started) => setId(started.id),
  })
  const run = useQuery({
    queryKey: ['rules', 'dry-run', id],
    queryFn: ({ signal }) => fetchDryRun(id ?? '', signal),
    enabled: id !== undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'done' || data?.state === 'failed' ? false : 600,
  })
  const state = run.data?.state
  const busy = starting.isPending || (id !== undefined && state !== 'done' && state !== 'failed')
  const { done = 0, total = null, result } = run.data ?? {}
  return (
    <>
      <div className={styles.tools}>
        <Select
          data-target
          aria-label={t(messages.howMany)}
          value={cases}
          disabled={busy}
          options={amounts.map((amount) => ({ value: amount, label: t(messages.last, { count: amount }) }))}
          onChange={setCases}
        />
        <Button type="primary" loading={busy} onClick={() => starting.mutate()}>
          {t(messages.run)}
        </Button>
      </div>
      <ProblemNotice error={starting.error ?? run.error} onAgain={() => starting.mutate()} />
      {busy && (
        <div role="status">
          <Progress
            percent={total ? Math.round((100 * done) / total) : 0}
            aria-label={t(messages.progress)}
          />
          <span className={styles.faint}>{t(messages.soFar, { done, total: total ?? '…' })}</span>
        </div>
      )}
      {state === 'failed' && <p role="alert">{t(messages.failed)}</p>}
      {result && <Changes result={result} />}
      {isDraft && may(person, 'decisions.activate') && (
        <Panel title={t(messages.activate)}>
          {!result && <p className={styles.faint}>{t(messages.tryFirst)}</p>}
          <Activate modelKey={modelKey} version={version} />
        </Panel>
      )}
    </>
  )
}
