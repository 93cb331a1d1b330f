// Where it is: the map, and the way there in whatever the device has for it. No outside service is named.

import { useTell } from '../../../kernel/desk/Telling.tsx'
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import type { CaseDetail } from '../api/cases.ts'
import { messages as caseMessages } from '../case-messages.ts'
import { GuardedMap } from '../GuardedMap.tsx'
import styles from './page.module.css'

const messages = defineMessages({
  go: { zh: '导航去那里', en: 'Directions' },
  copy: { zh: '复制坐标', en: 'Copy the coordinates' },
  copied: { zh: '坐标复制好了', en: 'The coordinates are copied' },
})

export function CasePlace({ of: { point, title } }: { of: CaseDetail }) {
  const t = useText()
  const tell = useTell()
  const narrow = useNarrow()
  if (!point) return <p className={styles.noPoint}>{t(caseMessages.noPoint)}</p>
  const { lat, lng } = point
  const coordinates = `${lat.toFixed(6)},${lng.toFixed(6)}`
  // RFC 5870; `q` makes phones put a pin with its name there.
  const address = `geo:${coordinates}?q=${coordinates}(${encodeURIComponent(title)})`
  const copy = () =>
    navigator.clipboard.writeText(coordinates).then(
      () => tell(t(messages.copied)),
      () => {},
    )
  return (
    <div className={styles.stack}>
      <div className={styles.map}>
        <GuardedMap label={t(caseMessages.casePoint)} mark={point} />
      </div>
      <p className={styles.ask}>
        {narrow && (
          <a className={styles.go} href={address}>
            {t(messages.go)}
          </a>
        )}
        {navigator.clipboard && (
          <Button look="quiet" onClick={() => void copy()}>
            {t(messages.copy)}
          </Button>
        )}
        <small className={`${styles.faint} num`}>{coordinates}</small>
      </p>
    </div>
  )
}
