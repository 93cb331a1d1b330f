// My place: kept here to be used while saying something and to see what is near.
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import type { Point } from '../../../kernel/map/layers.ts'
import { placeAt } from '../../../kernel/map/places.ts'
import { paths } from '../../../kernel/paths.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { locatePoint } from '../around/api.ts'
import { useDevicePosition } from './device-position.ts'
import { messages } from './mine-messages.ts'
import { rememberPlace, useMyPlace } from './my-place.ts'

export function MyPlaceCard() {
  const t = useText()
  const navigate = useNavigate()
  const mine = useMyPlace()
  const naming = useMutation({
    mutationFn: (point: Point) => placeAt(point),
    onSuccess: (words, point) => rememberPlace(words ? { point, words } : null),
  })
  const seeing = useMutation({
    mutationFn: (point: Point) => locatePoint(point),
    onSuccess: ({ region }) => navigate(paths.community(region?.code)),
  })
  const { locate, state } = useDevicePosition((point) => naming.mutate(point))
  return (
    <section className={page.card}>
      <h2 className={page.sub}>{t(messages.place)}</h2>
      <p>{mine ? mine.words : <span className={page.plain}>{t(messages.placeNone)}</span>}</p>
      {state === 'failed' && <p role="status">{t(messages.placeFailed)}</p>}
      <ProblemNotice error={naming.error ?? seeing.error} />
      <div className={page.row}>
        {mine && (
          <Button busy={seeing.isPending} onClick={() => seeing.mutate(mine.point)}>
            {t(messages.placeSee)}
          </Button>
        )}
        <Button busy={state === 'busy' || naming.isPending} onClick={locate}>
          {t(messages.placeHere)}
        </Button>
        {mine && <Button onClick={() => rememberPlace(null)}>{t(messages.placeForget)}</Button>}
      </div>
    </section>
  )
}
