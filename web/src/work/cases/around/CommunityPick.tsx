// Which place to look at: where the device is, my place, a name, or the list.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import type { Point } from '../../../kernel/map/layers.ts'
import { paths } from '../../../kernel/paths.ts'
import { useSettled } from '../../../kernel/time/settled.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import { Field } from '../../../kernel/ui/Field.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { useDevicePosition } from '../mine/device-position.ts'
import { useMyPlace } from '../mine/my-place.ts'
import { fetchRegionsAt, findRegionsBy, locatePoint, type RegionView } from './api.ts'
import { messages } from './around-messages.ts'

export function CommunityPick() {
  const t = useText()
  const navigate = useNavigate()
  const mine = useMyPlace()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), 250)
  const going = useMutation({
    mutationFn: (point: Point) => locatePoint(point),
    onSuccess: ({ region }) => {
      if (region) navigate(paths.community(region.code))
    },
  })
  const { locate, state } = useDevicePosition((point) => going.mutate(point))
  const found = useQuery({
    queryKey: ['space', 'regions', 'find', q],
    queryFn: ({ signal }) => (q ? findRegionsBy(q, signal) : fetchRegionsAt('district', signal)),
    staleTime: 300_000,
  })
  return (
    <div className={page.narrow}>
      <PageTitle title={t(messages.community)} />
      <h1 className={page.greeting}>{t(messages.chooseTitle)}</h1>
      <div className={page.card}>
        <div className={page.row}>
          <Button look="primary" busy={state === 'busy' || going.isPending} onClick={locate}>
            {t(messages.chooseHere)}
          </Button>
          {mine && (
            <Button onClick={() => going.mutate(mine.point)}>
              {t(messages.chooseMine, { place: mine.words })}
            </Button>
          )}
          <p role="status">
            {state === 'failed' && t(messages.nearFailed)}
            {going.data && !going.data.region && t(messages.outside)}
          </p>
        </div>
        <ProblemNotice error={going.error} />
        <Field
          label={t(messages.chooseFind)}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {found.isPending && <Waiting lines={4} />}
        <ProblemNotice error={found.error} onAgain={() => void found.refetch()} />
        {found.data?.length === 0 && <p className={page.plain}>{t(messages.chooseNone)}</p>}
        <ul className={page.choices} aria-label={t(messages.chooseList)}>
          {found.data?.map((region) => (
            <li key={region.code}>
              <RegionChoice region={region} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function RegionChoice({ region: { code, name } }: { region: RegionView }) {
  return (
    <Link to={paths.community(code)} className={page.choice}>
      {name}
    </Link>
  )
}
