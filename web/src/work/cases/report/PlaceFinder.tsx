// Places by words: what is found goes onto the map, with the words that the hub has for it.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import type { Point } from '../../../kernel/map/layers.ts'
import { findPlaces } from '../../../kernel/map/places.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { messages } from './report-messages.ts'

interface PlaceFinderProps {
  words: string
  onType(words: string): void
  onFound(point: Point, words: string): void
}

export function PlaceFinder({ onFound, onType, words }: PlaceFinderProps) {
  const t = useText()
  const [sought, setSought] = useState('')
  const found = useQuery({
    queryKey: ['space', 'geocode', sought],
    queryFn: ({ signal }) => findPlaces(sought, signal),
    enabled: sought !== '',
  })
  const choose = (point: Point, name: string) => {
    setSought('')
    onFound(point, name)
  }
  return (
    <>
      <Field
        label={t(messages.address)}
        value={words}
        maxLength={300}
        placeholder={t(messages.addressHelp)}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || words.trim().length < 2) return
          event.preventDefault()
          setSought(words.trim())
        }}
        optional
      />
      <div className={page.row}>
        <Button
          disabled={words.trim().length < 2}
          busy={found.isFetching}
          onClick={() => setSought(words.trim())}
        >
          {t(messages.find)}
        </Button>
      </div>
      <ProblemNotice error={found.error} onAgain={() => void found.refetch()} />
      {found.data?.length === 0 && <p className={page.plain}>{t(messages.foundNone)}</p>}
      {found.data && found.data.length > 0 && (
        <ul className={page.choices} aria-label={t(messages.found)}>
          {found.data.map(({ address, id, lat, lon, name }) => (
            <li key={id}>
              <button type="button" onClick={() => choose({ lng: lon, lat }, address ?? name)}>
                <b>{name}</b>
                {address && <small>{address}</small>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
