// The frame of those who work: sign-in required, search and navigation, live updates, what this device keeps and sends.
import { useMemo } from 'react'
import { Outlet } from 'react-router'
import { Telling } from '../desk/Telling.tsx'
import { useLive } from '../live/live.ts'
import type { Deliver } from '../offline/outbox.ts'
import { openStore } from '../offline/store.ts'
import { useOutboxRunner } from '../offline/use-outbox.ts'
import { useWorker } from '../offline/use-worker.ts'
import type { Person } from '../session/api.ts'
import { SignedIn } from '../session/SignedIn.tsx'
import { useSession } from '../session/session.ts'
import { Tour } from '../tour/Tour.tsx'
import { DeskBar } from './DeskBar.tsx'
import { DeskNav } from './DeskNav.tsx'
import styles from './desk.module.css'
import { tourOf } from './desk-tours.ts'
import { SkipLink } from './SkipLink.tsx'

export function DeskLayout() {
  return (
    <SignedIn>
      <Known />
    </SignedIn>
  )
}

function Known() {
  const { data: person } = useSession()
  return person ? <Desk key={person.id} person={person} /> : null
}

const topics = ['cases'] as const

/** How a step of the outbox reaches the hub; the module that knows is fetched when there is one. */
const deliver: Deliver = async (item, save) =>
  (await import('../../work/cases/outbox/deliver.ts')).deliver(item, save)

function Desk({ person }: { person: Person }) {
  // @NOTE before anything below asks for a copy
  useMemo(() => void openStore(person.id).catch(() => {}), [person.id])
  const live = useLive(topics)
  useOutboxRunner(person.id, deliver)
  useWorker()
  const tour = tourOf(person)
  return (
    <Telling>
      <div className={styles.desk}>
        <SkipLink />
        <DeskNav />
        <DeskBar live={live} />
        <main id="content" className={styles.main} tabIndex={-1}>
          <Tour key={tour.name} {...tour} />
          <div className={styles.page}>
            <Outlet />
          </div>
        </main>
      </div>
    </Telling>
  )
}
