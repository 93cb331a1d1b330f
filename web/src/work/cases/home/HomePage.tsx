// The first page: the notice of the day, one field to say it, four doors, what I said, what is around me.
import { lazy, Suspense } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { PlaceNotice } from '../../../kernel/place/PlaceNotice.tsx'
import { callAddress, usePlace } from '../../../kernel/place/place.ts'
import { recallPerson } from '../../../kernel/session/kept-person.ts'
import { useAppearance } from '../../../kernel/theme/appearance.tsx'
import { OutsideButton } from '../../../kernel/ui/Button.tsx'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { WhenSeen } from '../../../kernel/ui/WhenSeen.tsx'
import { useKeptReports } from '../mine/kept-reports.ts'
import { AskBox } from './AskBox.tsx'
import { Doors } from './Doors.tsx'
import styles from './home.module.css'
import { messages } from './home-messages.ts'
import { Near } from './Near.tsx'
import { PlaceAtHome } from './PlaceAtHome.tsx'

const MineAtHome = lazy(() =>
  import('./MineAtHome.tsx').then(({ MineAtHome: shown }) => ({ default: shown })),
)

export function HomePage() {
  const t = useText()
  const { elder } = useAppearance()
  const hasReports = useKeptReports().length > 0 || recallPerson() !== undefined
  return (
    <>
      <PageTitle title={t(messages.title)} />
      <PlaceNotice />
      <div className={`${page.columns} ${styles.columns}`}>
        <div>
          <h1 className={page.greeting}>{t(messages.title)}</h1>
          <AskBox />
          {elder && <CallButton />}
          {elder ? (
            <details className={styles.more}>
              <summary>{t(messages.more)}</summary>
              <Doors />
            </details>
          ) : (
            <Doors />
          )}
          {hasReports && (
            <Suspense fallback={<Waiting lines={3} />}>
              <MineAtHome />
            </Suspense>
          )}
        </div>
        <div className={styles.near}>
          <WhenSeen>
            <Near />
          </WhenSeen>
        </div>
        <WhenSeen>
          <PlaceAtHome />
        </WhenSeen>
      </div>
    </>
  )
}

/** Who would rather speak than type presses here; it is there in elder mode wherever the place has a hotline. */
function CallButton() {
  const t = useText()
  const phone = usePlace().data?.hotlines[0]?.phone
  if (!phone) return null
  return (
    <div className={styles.call}>
      <OutsideButton href={callAddress(phone)} wide>
        {t(messages.call, { phone })}
      </OutsideButton>
    </div>
  )
}
