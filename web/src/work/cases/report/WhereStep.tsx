// Where it is: the device's own position, my place, an address, or a cross on the map. Words alone are enough too.
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useCallback, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { LazyMap } from '../../../kernel/map/LazyMap.tsx'
import type { Point } from '../../../kernel/map/layers.ts'
import { placeAt } from '../../../kernel/map/places.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { useDevicePosition } from '../mine/device-position.ts'
import { rememberPlace, useMyPlace } from '../mine/my-place.ts'
import type { StepProps } from './draft.ts'
import { PlaceFinder } from './PlaceFinder.tsx'
import { messages } from './report-messages.ts'

export function WhereStep({ change, draft, onBack, onNext }: StepProps) {
  const t = useText()
  const { address, point } = draft
  const mine = useMyPlace()
  const [shown, setShown] = useState<Point | null>(point)
  const here = useQuery({
    queryKey: ['space', 'here', point],
    queryFn: ({ signal }) => (point ? placeAt(point, signal) : null),
    enabled: point !== null,
  })
  const pick = useCallback((picked: Point) => change({ point: picked }), [change])
  const goTo = (to: Point, words?: string) => {
    setShown(to)
    change({ point: to, ...(words !== undefined && { address: words }) })
  }
  const { locate, state } = useDevicePosition((at) => goTo(at))
  const isMine = mine !== null && point?.lng === mine.point.lng && point.lat === mine.point.lat
  const next = (event: FormEvent) => {
    event.preventDefault()
    if (here.data !== '') onNext()
  }
  return (
    <form className={page.card} onSubmit={next}>
      <h1>{t(messages.where)}</h1>
      <div className={page.row}>
        <Button onClick={locate} busy={state === 'busy'}>
          {t(state === 'busy' ? messages.hereBusy : messages.here)}
        </Button>
        {mine && (
          <Button onClick={() => goTo(mine.point, mine.words)}>
            {t(messages.myPlace, { place: mine.words })}
          </Button>
        )}
      </div>
      {state === 'failed' && (
        <p className={page.plain} role="status">
          {t(messages.hereFailed)}
        </p>
      )}
      <PlaceFinder
        words={address}
        onType={(words) => change({ address: words })}
        onFound={(at, words) => goTo(at, words)}
      />
      <p className={page.plain}>{t(messages.whereHelp)}</p>
      <div className={page.map}>
        <LazyMap label={t(messages.where)} mark={shown} onPick={pick} />
      </div>
      <div className={page.row} role="status">
        {point === null && <p className={page.plain}>{t(messages.noPoint)}</p>}
        {here.data && <p className={page.plain}>{t(messages.placeKnown, { place: here.data })}</p>}
        {here.data === '' && <p>{t(messages.placeOutside)}</p>}
        {point && <Button onClick={() => change({ point: null })}>{t(messages.skipPoint)}</Button>}
        {point && here.data && !isMine && (
          <Button onClick={() => rememberPlace({ point, words: address.trim() || here.data || '' })}>
            {t(messages.keepPlace)}
          </Button>
        )}
        {isMine && <p className={page.fine}>{t(messages.placeKept)}</p>}
      </div>
      <div className={page.actions}>
        <Button onClick={onBack}>{t(messages.back)}</Button>
        <Button type="submit" look="primary">
          {t(messages.next)}
        </Button>
      </div>
    </form>
  )
}
