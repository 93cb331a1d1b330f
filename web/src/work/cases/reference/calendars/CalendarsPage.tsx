// /desk/calendars: a place's working time, any version of it.
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Loaded } from '../../../../ground/parts/Loaded.tsx'
import styles from '../../../../ground/parts/parts.module.css'
import { StewardPage } from '../../../../ground/parts/StewardPage.tsx'
import { useText } from '../../../../kernel/i18n/language.tsx'
import { paths } from '../../../../kernel/paths.ts'
import { may, useSession } from '../../../../kernel/session/session.ts'
import { dayOf } from '../../../../kernel/time/days.ts'
import { useNow } from '../../../../kernel/time/now.ts'
import { type Calendar, fetchCalendar, fetchCalendars, fetchCalendarVersions } from '../api.ts'
import { VersionPick } from '../VersionPick.tsx'
import { CalendarView } from './CalendarView.tsx'
import { messages } from './calendar-messages.ts'

export function CalendarsPage() {
  const t = useText()
  const { key } = useParams()
  const calendars = useQuery({
    queryKey: ['reference', 'calendars', 'newest'],
    queryFn: ({ signal }) => fetchCalendars(signal),
  })
  return (
    <StewardPage title={t(messages.title)} intro={t(messages.intro)}>
      <Loaded query={calendars}>
        {(all) => {
          const chosen = all.find((calendar) => calendar.key === key) ?? all[0]
          return chosen && <OneCalendar key={chosen.key} calendars={all} newest={chosen} />
        }}
      </Loaded>
    </StewardPage>
  )
}

function OneCalendar({ calendars, newest }: { calendars: Calendar[]; newest: Calendar }) {
  const t = useText()
  const navigate = useNavigate()
  const now = useNow()
  const { data: person } = useSession()
  const [query] = useSearchParams()
  const asked = Number(query.get('version')) || newest.version
  const versions = useQuery({
    queryKey: ['reference', 'calendars', 'versions', newest.key],
    queryFn: ({ signal }) => fetchCalendarVersions(newest.key, signal),
  })
  const calendar = useQuery({
    queryKey: ['reference', 'calendars', newest.key, asked],
    queryFn: ({ signal }) => fetchCalendar(newest.key, asked, signal),
  })
  return (
    <>
      <div className={styles.tools}>
        <Select
          data-target
          aria-label={t(messages.title)}
          value={newest.key}
          popupMatchSelectWidth={false}
          options={calendars.map(({ key, name }) => ({ value: key, label: t(name) }))}
          onChange={(next) => void navigate(paths.calendars(next))}
        />
        <VersionPick
          label={t(messages.versions)}
          shown={asked}
          versions={versions.data}
          nameOf={(version) =>
            `${t(messages.version, { version })}${version === newest.version ? ` · ${t(messages.newest)}` : ''}`
          }
          onChoose={(version) => void navigate(paths.calendars(newest.key, { version }))}
        />
      </div>
      <Loaded query={calendar}>
        {(shown) => (
          <CalendarView
            key={shown.version}
            of={shown}
            next={newest.version + 1}
            mayEdit={may(person, 'cases.configure')}
            thisYear={Number(dayOf(now).slice(0, 4))}
            onSaved={(version) => void navigate(paths.calendars(newest.key, { version }))}
          />
        )}
      </Loaded>
    </>
  )
}
