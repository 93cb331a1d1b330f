// /desk/flows: how cases run, drawn and in words, in any of its versions; the next one is loaded here.
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Loaded } from '../../../../ground/parts/Loaded.tsx'
import { Panel } from '../../../../ground/parts/Panel.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { StewardPage } from '../../../../ground/parts/StewardPage.tsx'
import { useText } from '../../../../kernel/i18n/language.tsx'
import { useNarrow } from '../../../../kernel/layout/narrow.ts'
import { paths } from '../../../../kernel/paths.ts'
import { may, useSession } from '../../../../kernel/session/session.ts'
import { type Flow, fetchFlow, fetchFlows, fetchFlowVersions } from '../api.ts'
import { VersionPick } from '../VersionPick.tsx'
import { FlowDiagram } from './FlowDiagram.tsx'
import { FlowLimits } from './FlowLimits.tsx'
import { FlowSteps } from './FlowSteps.tsx'
import { FlowWays } from './FlowWays.tsx'
import { messages } from './flow-messages.ts'
import { LoadFlow } from './LoadFlow.tsx'

export function FlowsPage() {
  const t = useText()
  const { key } = useParams()
  const flows = useQuery({
    queryKey: ['reference', 'flows', 'newest'],
    queryFn: ({ signal }) => fetchFlows(signal),
  })
  return (
    <StewardPage title={t(messages.title)} intro={t(messages.intro)}>
      <Loaded query={flows}>
        {(all) => {
          const chosen = all.find((flow) => flow.key === key) ?? all[0]
          return chosen && <OneFlow key={chosen.key} flows={all} newest={chosen} />
        }}
      </Loaded>
    </StewardPage>
  )
}

function OneFlow({ flows, newest }: { flows: Flow[]; newest: Flow }) {
  const t = useText()
  const navigate = useNavigate()
  const { data: person } = useSession()
  const narrow = useNarrow()
  const [query] = useSearchParams()
  const asked = Number(query.get('version')) || newest.version
  const versions = useQuery({
    queryKey: ['reference', 'flows', 'versions', newest.key],
    queryFn: ({ signal }) => fetchFlowVersions(newest.key, signal),
  })
  const flow = useQuery({
    queryKey: ['reference', 'flows', newest.key, asked],
    queryFn: ({ signal }) => fetchFlow(newest.key, asked, signal),
  })
  return (
    <>
      <div className={styles.tools}>
        {flows.length > 1 && (
          <Select
            data-target
            aria-label={t(messages.title)}
            value={newest.key}
            popupMatchSelectWidth={false}
            options={flows.map(({ key, name }) => ({ value: key, label: t(name) }))}
            onChange={(next) => void navigate(paths.flows(next))}
          />
        )}
        <VersionPick
          label={t(messages.versions)}
          shown={asked}
          versions={versions.data}
          nameOf={(version) =>
            `${t(messages.version, { version })}${version === newest.version ? ` · ${t(messages.newest)}` : ''}`
          }
          onChoose={(version) => void navigate(paths.flows(newest.key, { version }))}
        />
      </div>
      <Loaded query={flow}>
        {(shown) => (
          <>
            <Panel title={t(shown.name)}>
              {narrow ? <FlowWays flow={shown} /> : <FlowDiagram flow={shown} />}
            </Panel>
            <Panel title={t(messages.limits)}>
              <FlowLimits flow={shown} />
            </Panel>
            <Panel title={t(messages.table)}>
              <FlowSteps flow={shown} />
            </Panel>
          </>
        )}
      </Loaded>
      {may(person, 'cases.configure') && (
        <Panel title={t(messages.load)}>
          <LoadFlow flow={newest} />
        </Panel>
      )}
    </>
  )
}
