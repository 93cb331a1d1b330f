// What this device keeps, said plainly, and one button that forgets it all.
import { useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { remember } from '../../../kernel/storage.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { keepDraft, recallDraft } from '../report/draft.ts'
import { dropPhotos } from '../report/draft-photos.ts'
import { dropAllReports, useKeptReports } from './kept-reports.ts'
import styles from './mine.module.css'
import { messages } from './mine-messages.ts'
import { rememberPlace, useMyPlace } from './my-place.ts'

export function DeviceCard() {
  const t = useText()
  const kept = useKeptReports()
  const place = useMyPlace()
  const [draft, setDraft] = useState(() => (recallDraft()?.words ?? '') !== '')
  const [asking, setAsking] = useState<'no' | 'yes' | 'done'>('no')
  const forget = () => {
    dropAllReports()
    rememberPlace(null)
    keepDraft(null)
    setDraft(false)
    void dropPhotos()
    remember('device', null)
    setAsking('done')
  }
  return (
    <section className={page.card}>
      <h2 className={page.sub}>{t(messages.device)}</h2>
      <ul className={styles.kept}>
        {kept.length > 0 && <li>{t(messages.deviceReports, { count: kept.length })}</li>}
        {draft && <li>{t(messages.deviceDraft)}</li>}
        {place && <li>{t(messages.devicePlace, { place: place.words })}</li>}
        <li>{t(messages.deviceLook)}</li>
      </ul>
      <p className={page.plain}>{t(messages.deviceOnly)}</p>
      {asking === 'yes' ? (
        <div className={page.stack} role="alert">
          <p>{t(messages.forgetSure)}</p>
          <div className={page.row}>
            <Button onClick={() => setAsking('no')}>{t(messages.forgetNo)}</Button>
            <Button onClick={forget}>{t(messages.forgetYes)}</Button>
          </div>
        </div>
      ) : (
        <div className={page.row}>
          <Button onClick={() => setAsking('yes')}>{t(messages.forget)}</Button>
          <span role="status">{asking === 'done' && t(messages.forgotten)}</span>
        </div>
      )}
    </section>
  )
}
