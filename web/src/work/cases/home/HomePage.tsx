// The first page: the notice of the day, one field to say it, four doors, what I said, what is around me.
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { PlaceNotice } from '../../../kernel/place/PlaceNotice.tsx'
import { callAddress, usePlace } from '../../../kernel/place/place.ts'
import { useAppearance } from '../../../kernel/theme/appearance.tsx'
import { OutsideButton } from '../../../kernel/ui/Button.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { AskBox } from './AskBox.tsx'
import { Doors } from './Doors.tsx'
import styles from './home.module.css'
import { messages } from './home-messages.ts'
import { MineAtHome } from './MineAtHome.tsx'
import { Near } from './Near.tsx'
import { PlaceAtHome } from './PlaceAtHome.tsx'

export function HomePage() {
  const t = useText()
  const { elder } = useAppearance()
  return (
    <>
      <PageTitle title={t(messages.title)} />
      <PlaceNotice />
      <div className={page.columns}>
        <div>
          <h1 className={page.greeting}>{t(messages.title)}</h1>
          <AskBox />
          {elder && <CallButton />}
          {!elder && <Doors />}
          <MineAtHome />
        </div>
        <div>
          <Near />
          <PlaceAtHome />
          {elder && (
            <details className={styles.more}>
              <summary>{t(messages.more)}</summary>
              <Doors />
            </details>
          )}
        </div>
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
