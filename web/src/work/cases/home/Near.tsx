// What is being done around me, or, where my place is not known, what was said just now. The map comes only when it is
// scrolled to or asked for: it weighs more than the rest of the page.
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { LazyMap } from '../../../kernel/map/LazyMap.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { fetchPublic, nearText, type PublicCase } from '../around/api.ts'
import { PublicTile } from '../around/PublicTile.tsx'
import { useMyPlace } from '../mine/my-place.ts'
import styles from './home.module.css'
import { messages } from './home-messages.ts'

const kilometre = 1000

export function Near() {
  const t = useText()
  const mine = useMyPlace()
  const query = {
    kind: 'open',
    limit: mine ? 20 : 12,
    ...(mine && { near: nearText(mine.point), radius: kilometre }),
  }
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['cases', 'public', 'home', query],
    queryFn: ({ signal }) => fetchPublic(query, signal),
  })
  const items = data?.items ?? []
  return (
    <section>
      <h2 className={page.heading}>
        {t(mine ? messages.near : messages.newest)}
        <Link to={paths.around()}>{t(messages.map)}</Link>
      </h2>
      {isPending && <Waiting lines={4} />}
      <ProblemNotice error={error} onAgain={() => void refetch()} />
      {data && items.length === 0 && (
        <p className={page.plain}>{t(mine ? messages.nearNone : messages.newestNone)}</p>
      )}
      <ul className={page.stack}>
        {items.slice(0, 2).map((one) => (
          <li key={one.number}>
            <PublicTile of={one} />
          </li>
        ))}
      </ul>
      {items.length > 0 && <NearMap items={items} />}
    </section>
  )
}

function NearMap({ items }: { items: readonly PublicCase[] }) {
  const t = useText()
  const navigate = useNavigate()
  const mine = useMyPlace()
  const holder = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(false)
  useScrolledTo(holder, () => setShown(true))
  const points = items.flatMap(({ number, point }) =>
    point ? [{ ...point, key: number, urgency: 'calm' as const }] : [],
  )
  return (
    <div className={styles.nearMap} ref={holder}>
      {shown ? (
        <LazyMap
          label={t(messages.mapLabel)}
          points={points}
          mark={mine?.point ?? null}
          onPoint={(number) => navigate(paths.around({ case: number }))}
        />
      ) : (
        <Button look="quiet" onClick={() => setShown(true)}>
          {t(messages.showMap)}
        </Button>
      )}
    </div>
  )
}

/** Once the reader has scrolled and it is in sight; what is in sight from the beginning waits to be asked for. */
function useScrolledTo(holder: RefObject<HTMLElement | null>, onSeen: () => void): void {
  const seen = useRef(onSeen)
  seen.current = onSeen
  useEffect(() => {
    const look = () => {
      const box = holder.current?.getBoundingClientRect()
      if (!box || box.top > window.innerHeight) return
      window.removeEventListener('scroll', look)
      seen.current()
    }
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [holder])
}
