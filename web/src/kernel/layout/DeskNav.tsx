// Where one can go at the desk: groups in a column on a desktop, tabs under the thumb on a phone.
import { Link, useLocation, useNavigate } from 'react-router'
import { Menu } from '../desk/Menu.tsx'
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { sayNumber } from '../numbers.ts'
import { paths } from '../paths.ts'
import { may, useSession } from '../session/session.ts'
import { Mark } from '../ui/Mark.tsx'
import styles from './desk.module.css'
import { type DeskEntry, type DeskGroup, deskGroups, tabsOf } from './desk-entries.ts'
import { useNarrow } from './narrow.ts'
import { shownEntry } from './shown-entry.ts'
import { useWaiting } from './use-waiting.ts'

const messages = defineMessages({
  name: { zh: '善治工作台', en: 'Shanzhi desk' },
  pages: { zh: '工作台页面', en: 'Desk pages' },
  more: { zh: '更多', en: 'More' },
  counted: { zh: '{name}，{count} 件', en: '{name}, {count}' },
})

export function DeskNav() {
  const t = useText()
  const narrow = useNarrow()
  const groups = useGroups()
  const entries = groups.flatMap((group) => group.entries)
  const { pathname, search } = useLocation()
  const shown = shownEntry(entries, pathname, search)
  return (
    <nav className={styles.nav} aria-label={t(messages.pages)} data-tour="nav">
      <div className={styles.navMark}>
        <Mark name={t(messages.name)} to={paths.desk()} />
      </div>
      <div className={styles.entries}>
        {narrow ? (
          <Tabs entries={entries} shown={shown} />
        ) : (
          groups.map((group) => (
            <div key={group.name?.en ?? ''} className={styles.group}>
              {group.name && <h2>{t(group.name)}</h2>}
              {group.entries.map((entry) => (
                <Entry key={entry.to} entry={entry} shown={entry === shown} />
              ))}
            </div>
          ))
        )}
      </div>
    </nav>
  )
}

/** What the person may use; a group without entries is none. */
function useGroups(): DeskGroup[] {
  const { data: person } = useSession()
  const isOpen = (entry: DeskEntry) => !entry.may || entry.may.some((permission) => may(person, permission))
  return deskGroups
    .map((group) => ({ ...group, entries: group.entries.filter(isOpen) }))
    .filter(({ entries }) => entries.length > 0)
}

function Entry({ entry, shown }: { entry: DeskEntry; shown: boolean }) {
  const t = useText()
  const count = useWaiting()(entry)
  const name = t(entry.name)
  return (
    <Link
      to={entry.to}
      aria-current={shown ? 'page' : undefined}
      aria-label={count ? t(messages.counted, { name, count }) : undefined}
    >
      <span>{name}</span>
      {count ? <span className={`${styles.count} num`}>{sayNumber(count)}</span> : null}
    </Link>
  )
}

function Tabs({ entries, shown }: { entries: readonly DeskEntry[]; shown: DeskEntry | undefined }) {
  const t = useText()
  const navigate = useNavigate()
  const waiting = useWaiting()
  const tabs = tabsOf(entries)
  const rest = entries.filter((entry) => !tabs.includes(entry))
  return (
    <>
      {tabs.map((entry) => (
        <Entry key={entry.to} entry={entry} shown={entry === shown} />
      ))}
      <Menu
        look="quiet"
        label={t(messages.more)}
        items={rest.map((entry) => ({
          key: entry.to,
          label: t(entry.name),
          extra: waiting(entry) ? String(waiting(entry)) : undefined,
          run: () => navigate(entry.to),
        }))}
      />
    </>
  )
}
