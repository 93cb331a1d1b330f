// One map of the place (一图统揽): how things stand in every part of it, what happens now, and any of the last ninety days.
// Each figure opens its cases.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLanguage, useText } from '../../kernel/i18n/language.tsx'
import { PageTitle } from '../../kernel/layout/PageTitle.tsx'
import { useLive } from '../../kernel/live/live.ts'
import { SignedIn } from '../../kernel/session/SignedIn.tsx'
import { OwnLook } from '../../kernel/theme/appearance.tsx'
import { Waiting } from '../../kernel/ui/Empty.tsx'
import { areaFigures, classesFor, colorsFor, measured } from './area-figures.ts'
import { DaysBar } from './DaysBar.tsx'
import { FiguresPanel } from './FiguresPanel.tsx'
import { HappeningsPanel } from './HappeningsPanel.tsx'
import { LayerTabs } from './LayerTabs.tsx'
import { LegendPanel } from './LegendPanel.tsx'
import { detailOf } from './levels.ts'
import { RankingPanel } from './RankingPanel.tsx'
import { RegionTable } from './RegionTable.tsx'
import { ScreenBar } from './ScreenBar.tsx'
import { ScreenMap } from './ScreenMap.tsx'
import styles from './screen.module.css'
import { messages } from './screen-messages.ts'
import { type Scope, useDetails, useScope } from './use-scope.ts'
import { type ScreenControl, useScreenState } from './use-screen-state.ts'
import { useAreaTrend, useTrend } from './use-trend.ts'

const topics = ['cases'] as const
/** A busy city changes all the time: a figure that is five seconds old is new enough. */
const lookEvery = 5_000

export function ScreenPage() {
  const control = useScreenState()
  return (
    <OwnLook dark={!control.state.light}>
      <SignedIn>
        <Screen control={control} />
      </SignedIn>
    </OwnLook>
  )
}

function Screen({ control }: { control: ScreenControl }) {
  const t = useText()
  const live = useLive(topics, lookEvery)
  const scope = useScope(control.state.region)
  return (
    <div className={styles.screen}>
      <PageTitle title={t(messages.title)} />
      <ScreenBar live={live} crumbs={scope?.crumbs ?? []} state={control.state} onChange={control.change} />
      <main className={styles.main}>
        <h1 className="unseen">{t(messages.title)}</h1>
        {scope ? <Place control={control} scope={scope} /> : <Waiting />}
      </main>
    </div>
  )
}

function Place({ control, scope }: { control: ScreenControl; scope: Scope }) {
  const t = useText()
  const { language } = useLanguage()
  const { change, showDay, state } = control
  const [tableShown, setTableShown] = useState(false)
  const details = useDetails(state.region, scope.level) ?? []
  const detail = details.find((level) => level === state.level) ?? detailOf(scope.level, details)
  const trend = useTrend(state.region)
  const areas = useAreaTrend(state.region, detail)
  const { data } = trend
  const last = data ? data.days.length - 1 : 0
  const found = data && state.on ? data.days.indexOf(state.on) : -1
  const at = found < 0 ? last : found
  const figures = useMemo(() => (areas.data ? areaFigures(areas.data, at) : []), [areas.data, at])
  const classes = useMemo(
    () => classesFor(areas.data ?? { groups: [], days: [] }, state.measure),
    [areas.data, state.measure],
  )
  const colors = useMemo(
    () => colorsFor(state.measure, classes, !state.light),
    [state.measure, classes, state.light],
  )
  const classByPath = useMemo(
    () =>
      new Map(
        figures.flatMap((figure) => {
          const value = measured(figure, state.measure)
          return value === null ? [] : [[figure.path, classes.classOf(value)] as const]
        }),
      ),
    [figures, classes, state.measure],
  )
  const onRegion = useCallback((region: string) => change({ region, level: '' }), [change])
  const onDay = useCallback(
    (day: number) => showDay(day >= last ? '' : (data?.days[day] ?? '')),
    [showDay, last, data],
  )
  const place = scope.crumbs.at(-1)?.name[language] || t(messages.whole)
  return (
    <>
      <div className={styles.left}>
        <FiguresPanel trend={trend} at={at} region={state.region} />
      </div>
      <div className={styles.middle}>
        <LayerTabs
          state={state}
          onChange={change}
          tableShown={tableShown}
          onTable={() => setTableShown(!tableShown)}
        />
        {tableShown && (
          <section className={`${styles.panel} ${styles.tablePanel}`}>
            <RegionTable place={place} level={detail} figures={figures} onRegion={onRegion} />
          </section>
        )}
      </div>
      <ScreenMap
        state={state}
        scope={scope}
        detail={detail}
        figures={figures}
        classes={classByPath}
        colors={colors}
        revision={useRevision()}
        onRegion={onRegion}
      />
      <div className={styles.legendPlace}>
        <LegendPanel
          measure={state.measure}
          classes={classes}
          colors={colors}
          cases={state.cases && !state.on}
          details={details}
          detail={detail}
          onDetail={(level) => change({ level })}
        />
      </div>
      <div className={styles.bottom}>
        {data && <DaysBar days={data.days} counts={data.total.filed} at={at} onDay={onDay} />}
      </div>
      <div className={styles.right}>
        <RankingPanel
          region={state.region}
          level={scope.level}
          day={data?.days[at]}
          by={state.ranking}
          onBy={(ranking) => change({ ranking })}
        />
        <HappeningsPanel region={state.region} />
      </div>
    </>
  )
}

/** Counts up whenever an answer about cases came anew: then the points may have changed too. */
function useRevision(): number {
  const client = useQueryClient()
  const [revision, setRevision] = useState(0)
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ query, type }) => {
        if (type === 'updated' && query.queryKey[1] === 'happenings' && query.state.status === 'success')
          setRevision(query.state.dataUpdateCount)
      }),
    [client],
  )
  return revision
}
