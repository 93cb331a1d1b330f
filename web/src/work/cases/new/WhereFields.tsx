// Where it is: words, a search for them, the device's own position, or the cross on the map.
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import type { Point } from '../../../kernel/map/layers.ts'
import { findPlaces, placeAt } from '../../../kernel/map/places.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { GuardedMap } from '../GuardedMap.tsx'
import styles from './new.module.css'
import { newMessages as messages } from './new-messages.ts'
import type { FieldsProps } from './new-report.ts'

export function WhereFields({ errors, onChange, report }: FieldsProps) {
  const t = useText()
  const { address, point } = report
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
  const pick = useCallback((picked: Point) => onChange({ point: picked }), [onChange])
  const goTo = (to: Point, words?: string) => {
    setShown(to)
    setSought('')
    onChange({ point: to, ...(words !== undefined && { address: words }) })
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
  return (
    <fieldset className={styles.part}>
      <legend>{t(messages.where)}</legend>
      <Field
        label={t(messages.address)}
        value={address}
        maxLength={300}
        optional
        error={errors.address}
        onChange={({ target }) => onChange({ address: target.value })}
      />
      <div className={styles.row}>
        <Button
          disabled={address.trim().length < 2}
          busy={found.isFetching}
          onClick={() => setSought(address.trim())}
        >
          {t(messages.find)}
        </Button>
        <Button onClick={locate}>{t(messages.here)}</Button>
      </div>
      <ProblemNotice error={found.error} onAgain={() => void found.refetch()} />
      {unplaced && <p role="alert">{t(messages.noPosition)}</p>}
      {found.data?.length === 0 && <p role="status">{t(messages.notFound)}</p>}
      {found.data && found.data.length > 0 && (
        <ul className={styles.places} aria-label={t(messages.found)}>
          {found.data.map((place) => (
            <li key={place.id}>
              <button
                type="button"
                onClick={() => goTo({ lng: place.lon, lat: place.lat }, place.address ?? place.name)}
              >
                <b>{place.name}</b> <small>{place.address}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.map}>
        <GuardedMap label={t(messages.map)} mark={shown} onPick={pick} />
      </div>
      <p className={styles.faint} role="status">
        {point
          ? t(messages.pointed, { place: here.data || `${point.lat.toFixed(5)}, ${point.lng.toFixed(5)}` })
          : t(messages.noPoint)}
        {point && (
          <Button look="quiet" onClick={() => onChange({ point: null })}>
            {t(messages.forget)}
          </Button>
        )}
      </p>
    </fieldset>
  )
}
