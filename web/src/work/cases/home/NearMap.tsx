// Where they lie. The map comes only when it is scrolled to or asked for: it weighs more than the rest of the page.
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import type { PublicCase } from '../around/api.ts'
import styles from './home.module.css'
import { messages } from './near-messages.ts'

const PointMap = lazy(() => import('./PointMap.tsx').then(({ PointMap }) => ({ default: PointMap })))

export function NearMap({ items }: { items: readonly PublicCase[] }) {
  const t = useText()
  const holder = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    // Once the reader has scrolled and it is in sight; what is in sight from the beginning waits to be asked for.
    const look = () => {
      const box = holder.current?.getBoundingClientRect()
      if (!box || box.top > window.innerHeight) return
      window.removeEventListener('scroll', look)
      setShown(true)
    }
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [])
  return (
    <div className={styles.nearMap} ref={holder}>
      {shown ? (
        <Suspense fallback={<Waiting lines={3} />}>
          <PointMap items={items} />
        </Suspense>
      ) : (
        <Button look="quiet" onClick={() => setShown(true)}>
          {t(messages.showMap)}
        </Button>
      )}
    </div>
  )
}
