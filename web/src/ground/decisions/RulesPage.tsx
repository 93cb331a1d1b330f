// /desk/rules: every decision table with the version in force and how often it decided, and the register of what decides by itself.
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { sayNumber } from '../../kernel/numbers.ts'
import { paths } from '../../kernel/paths.ts'
import { may, useSession } from '../../kernel/session/session.ts'
import { sayMoment } from '../../kernel/time/moments.ts'
import { useNow } from '../../kernel/time/now.ts'
import { LinkButton } from '../../kernel/ui/Button.tsx'
import { Chip } from '../../kernel/ui/Chip.tsx'
import { Empty } from '../../kernel/ui/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Panel } from '../parts/Panel.tsx'
import { type Column, Rows } from '../parts/Rows.tsx'
import { holders, StewardPage } from '../parts/StewardPage.tsx'
import { type AutomationView, fetchAutomations, fetchModels, fetchUsage, type ListedModel } from './api.ts'
import { messages, stateNames, stateTones } from './rule-messages.ts'

const need = ['decisions.read']

export function RulesPage() {
  const t = useText()
  const models = useQuery({ queryKey: ['rules', 'models'], queryFn: ({ signal }) => fetchModels(signal) })
  const automations = useQuery({
    queryKey: ['rules', 'automations'],
    queryFn: ({ signal }) => fetchAutomations(signal),
  })
  return (
    <StewardPage title={t(messages.title)} intro={t(messages.intro)} need={need} who={holders.rules}>
      <Loaded query={models}>{(found) => <Models models={found} />}</Loaded>
      <Panel title={t(messages.register)}>
        <Loaded query={automations}>
          {(found) => <Register automations={found} models={models.data ?? []} />}
        </Loaded>
      </Panel>
    </StewardPage>
  )
}

function Models({ models }: { models: ListedModel[] }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const { data: person } = useSession()
  const usages = useQueries({
    queries: models.map(({ key }) => ({
      queryKey: ['rules', 'usage', key],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchUsage(key, signal),
    })),
  })
  const decided = (key: string): string => {
    const usage = usages[models.findIndex((model) => model.key === key)]?.data
    if (!usage) return '…'
    const count = usage.reduce((sum, { evaluations }) => sum + evaluations, 0)
    return t(messages.times, { count: sayNumber(count) })
  }
  if (models.length === 0) {
    return (
      <Empty title={t(messages.none)}>
        <p>{t(messages.noneHint)}</p>
        {may(person, 'decisions.write') && (
          <>
            <LinkButton look="primary" to={paths.ruleEdit('case-time-limits')}>
              {t(messages.newLimits)}
            </LinkButton>
            <LinkButton to={paths.ruleEdit('case-dispatch')}>{t(messages.newDispatch)}</LinkButton>
          </>
        )}
      </Empty>
    )
  }
  const columns: Column<ListedModel>[] = [
    {
      key: 'name',
      title: t(messages.name),
      show: ({ key, name }) => (
        <>
          <Link to={paths.rule(key)}>{name}</Link>
          <small>{key}</small>
        </>
      ),
    },
    {
      key: 'version',
      title: t(messages.inForce),
      show: ({ state, version }) => (
        <>
          {t(messages.version, { version })} <Chip tone={stateTones[state]}>{t(stateNames[state])}</Chip>
        </>
      ),
    },
    {
      key: 'since',
      title: t(messages.since),
      show: ({ validFrom }) => (validFrom ? sayMoment(validFrom, now, language) : '—'),
    },
    { key: 'versions', title: t(messages.versions), number: true, show: ({ versions }) => versions },
    { key: 'decided', title: t(messages.decided), number: true, show: ({ key }) => decided(key) },
  ]
  return <Rows label={t(messages.list)} columns={columns} rows={models} keyOf={({ key }) => key} />
}

interface RegisterProps {
  automations: AutomationView[]
  models: ListedModel[]
}

function Register({ automations, models }: RegisterProps) {
  const t = useText()
  const nameOf = (key: string) => models.find((model) => model.key === key)?.name ?? key
  const columns: Column<AutomationView>[] = [
    { key: 'name', title: t(messages.name), show: ({ name }) => <b>{t(name)}</b> },
    { key: 'decides', title: t(messages.decides), show: ({ decides }) => t(decides) },
    {
      key: 'by',
      title: t(messages.table),
      show: ({ modelKey }) =>
        modelKey ? (
          <Link to={paths.rule(modelKey)}>{nameOf(modelKey)}</Link>
        ) : (
          <Link to={paths.flows()}>{t(messages.byFlow)}</Link>
        ),
    },
    { key: 'owner', title: t(messages.owner), show: ({ owner }) => t(owner) },
    { key: 'objection', title: t(messages.objection), grow: true, show: ({ objection }) => t(objection) },
  ]
  return <Rows label={t(messages.register)} columns={columns} rows={automations} keyOf={({ key }) => key} />
}
