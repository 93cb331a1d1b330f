// Where it is: a cross on the map, an address, or the device's own position. Words alone are enough too.
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useCallback, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { LazyMap } from '../../../kernel/map/LazyMap.tsx'
import type { Point } from '../../../kernel/map/layers.ts'
import { findPlaces, placeAt } from '../../../kernel/map/places.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import type { StepProps } from './draft.ts'
import styles from './report.module.css'
import { messages } from './report-messages.ts'

export function WhereStep({ change, draft, onBack, onNext }: StepProps) {
  const t = useText()
  const { address, point } = draft
  const [shown, setShown] = useState<Point | null>(point)
  const [sought, setSought] = useState('')
  const [unplaced, setUnplaced] = useState(false)
  const found = useQuery({
    queryKey: ['space', 'geocode', sought],
    queryFn: ({ signal }) => findPlaces(sought, signal),
    enabled: sought !== '',
  })
  const here = useQuery({
    queryKey: ['space', 'here', point],
    queryFn: ({ signal }) => (point ? placeAt(point, signal) : null),
    enabled: point !== null,
  })
  const pick = useCallback((picked: Point) => change({ point: picked }), [change])
  const goTo = (to: Point, words?: string) => {
    setShown(to)
    setSought('')
    change({ point: to, ...(words !== undefined && { address: words }) })
  }
  const locate = () => {
    setUnplaced(false)
    if (!navigator.geolocation) return setUnplaced(true)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => goTo({ lng: coords.longitude, lat: coords.latitude }),
      () => setUnplaced(true),
      { enableHighAccuracy: true, timeout: 10_000 },
    )
  }
  const next = (event: FormEvent) => {
    event.preventDefault()
    onNext()
  }
  return (
    <form className={styles.card} onSubmit={next}>
      <h1>{t(messages.where)}</h1>
      <Field
        label={t(messages.address)}
        value={address}
        maxLength={300}
        placeholder={t(messages.addressHelp)}
        onChange={(event) => change({ address: event.target.value })}
        optional
      />
      <div className={styles.askRow}>
        <Button
          disabled={address.trim().length < 2}
          busy={found.isFetching}
          onClick={() => setSought(address.trim())}
        >
          {t(messages.find)}
        </Button>
        <Button onClick={locate}>{t(messages.here)}</Button>
      </div>
      {unplaced && <p className={styles.plain}>{t(messages.hereFailed)}</p>}
      <ProblemNotice error={found.error} onAgain={() => void found.refetch()} />
      {found.data?.length === 0 && <p className={styles.plain}>{t(messages.foundNone)}</p>}
      {found.data && found.data.length > 0 && (
        <ul className={styles.choices} aria-label={t(messages.found)}>
          {found.data.map((place) => (
            <li key={place.id}>
              <button
                type="button"
                onClick={() => goTo({ lng: place.lon, lat: place.lat }, place.address ?? place.name)}
              >
                <b>{place.name}</b>
                <small>{place.address}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.plain}>{t(messages.whereHelp)}</p>
      <div className={styles.map}>
        <LazyMap label={t(messages.where)} mark={shown} onPick={pick} />
      </div>
      <p className={styles.plain} role="status">
        {point === null && t(messages.noPoint)}
        {here.data && t(messages.placeKnown, { place: here.data })}
        {here.data === '' && t(messages.placeOutside)}
        {point && (
          <Button look="quiet" onClick={() => change({ point: null })}>
            {t(messages.skipPoint)}
          </Button>
        )}
      </p>
      <div className={styles.actions}>
        <Button onClick={onBack}>{t(messages.back)}</Button>
        <Button type="submit" look="primary">
          {t(messages.next)}
        </Button>
      </div>
    </form>
  )
}
