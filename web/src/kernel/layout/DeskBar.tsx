// Search over all cases, whether what is shown is fresh, and who is here.
import { type FormEvent, useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useLanguage, useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { KeysHelp } from '../keys/KeysHelp.tsx'
import keyStyles from '../keys/keys.module.css'
import { useKeys } from '../keys/keys.ts'
import type { LiveState } from '../live/live.ts'
import { useConnection } from '../offline/connection.ts'
import { paths } from '../paths.ts'
import { sayMoment } from '../time/moments.ts'
import { useNow } from '../time/now.ts'
import { DeskPerson } from './DeskPerson.tsx'
import styles from './desk.module.css'
import { useNarrow } from './narrow.ts'

const messages = defineMessages({
  search: { zh: '找案卷：编号、标题、地点', en: 'Find cases: number, title, place' },
  focus: { zh: '搜索', en: 'Search' },
  lost: { zh: '实时更新断开，正在重连', en: 'Live updates are interrupted, reconnecting' },
  offline: {
    zh: '没有网络。可以照常办，先记在这台设备上，有网就送。',
    en: 'No network. Go on working: steps are kept on this device and sent when it is back.',
  },
  keptAt: { zh: '看到的是{moment}存下的。', en: 'What you see was kept {moment}.' },
})

export function DeskBar({ live }: { live: LiveState }) {
  const t = useText()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const narrow = useNarrow()
  const search = useRef<HTMLInputElement>(null)
  useKeys({ '/': { say: messages.focus, run: () => search.current?.select() } })
  const q = query.get('q') ?? ''
  const { reached } = useConnection()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    navigate(paths.cases({ ...Object.fromEntries(query), q: search.current?.value.trim() ?? '' }))
  }
  return (
    <header className={styles.bar}>
      <search className={styles.search} data-tour="search">
        <form onSubmit={submit}>
          <input
            key={q}
            ref={search}
            type="search"
            name="q"
            defaultValue={q}
            placeholder={t(messages.search)}
            aria-label={t(messages.search)}
            enterKeyHint="search"
          />
          {!narrow && (
            <kbd className={keyStyles.key} aria-hidden>
              /
            </kbd>
          )}
        </form>
      </search>
      {reached && live === 'lost' && (
        <span className={styles.lost} role="status">
          {t(messages.lost)}
        </span>
      )}
      <span className={styles.person}>
        <DeskPerson />
        <KeysHelp />
      </span>
      <Offline />
    </header>
  )
}

function Offline() {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const { keptAt, reached } = useConnection()
  return (
    <div className={styles.offline} role="status">
      {!reached && (
        <p>
          {t(messages.offline)}{' '}
          {keptAt !== null &&
            t(messages.keptAt, { moment: sayMoment(new Date(keptAt).toISOString(), now, language) })}
        </p>
      )}
    </div>
  )
}
