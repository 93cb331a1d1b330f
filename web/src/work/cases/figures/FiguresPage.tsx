// The figures by which the place is judged, by organisation, region, category or month. Each number opens its cases.
import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Empty, Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { fetchStats } from '../api.ts'
import { FigureTable } from './FigureTable.tsx'
import { type Dimension, dimensionNames, messages } from './figure-messages.ts'
import styles from './figures.module.css'
import { Period } from './Period.tsx'

const dimensions = Object.keys(dimensionNames) as Dimension[]

export function FiguresPage() {
  const t = useText()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const by = dimensions.find((dimension) => dimension === query.get('by')) ?? 'organisation'
  const from = query.get('from') ?? ''
  const to = query.get('to') ?? ''
  const asked = { groupBy: by, reportedFrom: from, reportedTo: to }
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery({
    queryKey: ['cases', 'stats', asked],
    queryFn: ({ signal }) => fetchStats(asked, signal),
    placeholderData: (before) => before,
  })
  const go = (part: { by?: string; from?: string; to?: string }) =>
    navigate(paths.figures({ by, from, to, ...part }), { replace: true })
  return (
    <div className={styles.page}>
      <PageTitle title={t(messages.title)} />
      <h1 className={styles.title}>{t(messages.title)}</h1>
      <div className={styles.tools}>
        <Segmented
          aria-label={t(messages.by)}
          value={by}
          options={dimensions.map((value) => ({ value, label: t(dimensionNames[value]) }))}
          onChange={(value) => go({ by: value })}
        />
        <Period from={from} to={to} onChange={go} />
      </div>
      <p className={styles.hint}>{t(messages.open)}</p>
      {isPending && <Waiting lines={10} />}
      {error && <ProblemNotice error={error} onAgain={() => void refetch()} />}
      {data && data.groups.length === 0 && (
        <Empty title={t(messages.none)}>
          <p>{t(messages.noneHint)}</p>
        </Empty>
      )}
      {data && data.groups.length > 0 && (
        <FigureTable stats={data} by={by} from={from} to={to} busy={isPlaceholderData} />
      )}
    </div>
  )
}
