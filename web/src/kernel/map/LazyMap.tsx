// The map, fetched when a page first shows one: half a megabyte that nobody waits for before.
import { lazy, Suspense } from 'react'
import { useText } from '../i18n/language.tsx'
import type { MapViewProps } from './MapView.tsx'
import styles from './map.module.css'
import { mapMessages as messages } from './map-messages.ts'

const MapView = lazy(() => import('./MapView.tsx').then(({ MapView }) => ({ default: MapView })))

/** Stands where the map will be. */
export function MapToCome() {
  const t = useText()
  return (
    <p className={styles.waiting} aria-busy>
      {t(messages.loading)}
    </p>
  )
}

export function LazyMap(props: MapViewProps) {
  return (
    <Suspense fallback={<MapToCome />}>
      <MapView {...props} />
    </Suspense>
  )
}
