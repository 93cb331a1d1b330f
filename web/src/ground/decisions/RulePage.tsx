// /desk/rules/{key}: one table, any of its versions, which of them holds, and what it decided.
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useText } from '../../kernel/i18n/language.tsx'
import { useNarrow } from '../../kernel/layout/narrow.ts'
import { endpoints, paths } from '../../kernel/paths.ts'
import { may, useSession } from '../../kernel/session/session.ts'
import { Chip } from '../../kernel/ui/Chip.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Panel } from '../parts/Panel.tsx'
import styles from '../parts/parts.module.css'
import { holders, StewardPage } from '../parts/StewardPage.tsx'
import { Activate } from './Activate.tsx'
import { fetchVersions, fetchXml, type ModelDetail, type VersionView } from './api.ts'
import { CodeLegend } from './CodeLegend.tsx'
import { DecisionLog } from './DecisionLog.tsx'
import { InWords } from './InWords.tsx'
import { caseTables, messages, stateNames, stateTones } from './rule-messages.ts'
import { DmnTable } from './table/DmnTable.tsx'
import { useModel } from './use-model.ts'
import { VersionRows } from './VersionRows.tsx'

const need = ['decisions.read']

export function RulePage() {
  const { key = '' } = useParams()
  const t = useText()
  const [query] = useSearchParams()
  const versions = useQuery({
    queryKey: ['rules', 'versions', key],
    queryFn: ({ signal }) => fetchVersions(key, signal),
  })
  const asked = Number(query.get('version')) || undefined
  const inForce = versions.data?.find(({ state }) => state === 'valid')
  const shown = versions.data?.find(({ version }) => version === asked) ?? inForce ?? versions.data?.[0]
  return (
    <StewardPage title={shown?.name ?? t(messages.title)} need={need} who={holders.rules}>
      <Loaded query={versions}>
        {(all) => shown && <Shown key={shown.version} version={shown} versions={all} inForce={inForce} />}
      </Loaded>
    </StewardPage>
  )
}

interface ShownProps {
  version: VersionView
  versions: VersionView[]
  inForce: VersionView | undefined
}

function Shown({ inForce, version: { key, state, version }, versions }: ShownProps) {
  const t = useText()
  const navigate = useNavigate()
  const { data: person } = useSession()
  const [activating, setActivating] = useState(false)
  const model = useModel(key, version)
  const mayWrite = may(person, 'decisions.write')
  const mayActivate = may(person, 'decisions.activate') && state === 'draft'
  return (
    <>
      <div className={styles.tools}>
        <Select
          data-target
          aria-label={t(messages.versions)}
          value={version}
          popupMatchSelectWidth={false}
          options={versions.map((one) => ({
            value: one.version,
            label: `${t(messages.version, { version: one.version })} · ${t(one.version === inForce?.version ? messages.inForce : stateNames[one.state])}`,
          }))}
          onChange={(next) => void navigate(paths.rule(key, { version: next }))}
        />
        <Chip tone={stateTones[state]}>
          {t(version === inForce?.version ? messages.inForce : stateNames[state])}
        </Chip>
        {mayWrite && (
          <Button onClick={() => void navigate(paths.ruleEdit(key, { version }))}>{t(messages.edit)}</Button>
        )}
        {mayWrite && caseTables.includes(key) && (
          <Button onClick={() => void navigate(paths.ruleDryRun(key, { version }))}>
            {t(messages.dryRun)}
          </Button>
        )}
        {mayActivate && (
          <Button type="primary" onClick={() => setActivating(true)}>
            {t(messages.activate)}
          </Button>
        )}
        <a href={endpoints.decisionModelPart(key, 'xml', { version })} download>
          {t(messages.download)}
        </a>
      </div>
      {activating && <Activate modelKey={key} version={version} onDone={() => setActivating(false)} />}
      <Loaded query={model}>{(detail) => <Table of={detail} />}</Loaded>
      <Panel title={t(messages.versions)}>
        <VersionRows versions={versions} inForce={inForce?.version} shown={version} />
      </Panel>
      <Panel title={t(messages.log)}>
        <DecisionLog modelKey={key} model={model.data} />
      </Panel>
    </>
  )
}

function Table({ of }: { of: ModelDetail }) {
  const t = useText()
  const narrow = useNarrow()
  const xml = useQuery({
    queryKey: ['rules', 'xml', of.key, of.version],
    queryFn: ({ signal }) => fetchXml(of.key, of.version, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: !narrow,
  })
  return (
    <Panel title={t(messages.table)}>
      {of.description && <p>{of.description}</p>}
      {narrow ? (
        <InWords of={of} />
      ) : (
        <>
          <Loaded query={xml}>{(text) => <DmnTable xml={text} />}</Loaded>
          <details>
            <summary className={styles.summary}>{t(messages.words)}</summary>
            <InWords of={of} />
          </details>
        </>
      )}
      <CodeLegend of={of} />
    </Panel>
  )
}
