// The figures by which the place is judged, by organisation, region, category or month. Each number opens its cases.
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { Segments } from '../../../kernel/desk/Segments.tsx'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { paths, type Query } from '../../../kernel/paths.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Empty, Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { fetchStats } from '../api/stats.ts'
import { RegionCombo } from '../choices.tsx'
import { FigureTable } from './FigureTable.tsx'
import { type Dimension, dimensionNames, messages } from './figure-messages.ts'
import styles from './figures.module.css'
import { Period } from './Period.tsx'
import { TrendCharts } from './TrendCharts.tsx'

const dimensions = Object.keys(dimensionNames) as Dimension[]

/** Classes are categories, taken together. */
function askedOf(by: Dimension): Query {
  return by === 'class' ? { groupBy: 'category', level: 'class' } : { groupBy: by }
}

export function FiguresPage() {
  const t = useText()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const by = dimensions.find((dimension) => dimension === query.get('by')) ?? 'organisation'
  const reportedFrom = query.get('reportedFrom') ?? ''
  const reportedTo = query.get('reportedTo') ?? ''
  const region = query.get('region') ?? ''
  const asked = { ...askedOf(by), region, reportedFrom, reportedTo }
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery({
    queryKey: ['cases', 'stats', asked],
    queryFn: ({ signal }) => fetchStats(asked, signal),
    placeholderData: (before) => before,
  })
  const address = (part: Query) => paths.figures({ by, region, reportedFrom, reportedTo, ...part })
  const go = (part: Query) => navigate(address(part), { replace: true })
  const inside = by === 'region' ? (key: string) => address({ region: key }) : undefined
  return (
    <div className={styles.page}>
      <PageTitle title={t(messages.title)} />
      <header className={styles.head}>
        <h1 className={styles.title}>{t(messages.title)}</h1>
        <Button onClick={() => print()}>{t(messages.print)}</Button>
      </header>
      <div className={styles.tools}>
        <Segments
          label={t(messages.by)}
          value={by}
          choices={dimensions.map((value) => ({ value, label: t(dimensionNames[value]) }))}
          onChange={(value) => go({ by: value })}
        />
        <RegionCombo
          className={styles.region}
          value={region}
          label={t(messages.inside)}
          onChange={(value) => go({ region: value })}
        />
        <Period
          from={reportedFrom}
          to={reportedTo}
          onChange={({ from, to }) => go({ reportedFrom: from, reportedTo: to })}
        />
      </div>
      <TrendCharts region={region} />
      {isPending && <Waiting lines={10} />}
      {error && <ProblemNotice error={error} onAgain={() => void refetch()} />}
      {data && data.groups.length === 0 && (
        <Empty title={t(messages.none)}>
          <p>{t(messages.noneHint)}</p>
        </Empty>
      )}
      {data && data.groups.length > 0 && (
        <>
          <p className={styles.hint}>{t(messages.open)}</p>
          <FigureTable stats={data} by={by} inside={inside} busy={isPlaceholderData} />
        </>
      )}
    </div>
  )
}
