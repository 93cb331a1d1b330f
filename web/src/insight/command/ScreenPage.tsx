// One map of the place: where the open cases lie, the figures that matter, what comes in now. Each figure opens its cases.
import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { useText } from '../../kernel/i18n/language.tsx'
import { useNarrow } from '../../kernel/layout/narrow.ts'
import { PageTitle } from '../../kernel/layout/PageTitle.tsx'
import { useLive } from '../../kernel/live/live.ts'
import { LazyMap } from '../../kernel/map/LazyMap.tsx'
import { paths } from '../../kernel/paths.ts'
import { SignedIn } from '../../kernel/session/SignedIn.tsx'
import { useOpenPoints } from '../../work/cases/open-points.ts'
import { LatestPanel } from './LatestPanel.tsx'
import { RankingPanel } from './RankingPanel.tsx'
import { ScreenBar } from './ScreenBar.tsx'
import { StatePanel } from './StatePanel.tsx'
import styles from './screen.module.css'
import { messages } from './screen-messages.ts'

export function ScreenPage() {
  return (
    <SignedIn>
      <Screen />
    </SignedIn>
  )
}

const topics = ['cases'] as const
/** Widths of the panels over the map, as in the style sheet. */
const panels = { left: 212, right: 332 }

function Screen() {
  const t = useText()
  const navigate = useNavigate()
  const live = useLive(topics)
  const narrow = useNarrow()
  const points = useOpenPoints()
  const open = useCallback((number: string) => navigate(paths.case(number)), [navigate])
  return (
    <div className={styles.screen}>
      <PageTitle title={t(messages.title)} />
      <ScreenBar live={live} />
      <main className={styles.main}>
        <h1 className="unseen">{t(messages.title)}</h1>
        <div className={styles.map}>
          <LazyMap
            label={t(messages.map)}
            points={points}
            covered={narrow ? undefined : panels}
            onPoint={open}
          />
        </div>
        <div className={styles.left}>
          <StatePanel />
        </div>
        <div className={styles.right}>
          <RankingPanel />
          <LatestPanel />
        </div>
      </main>
    </div>
  )
}
