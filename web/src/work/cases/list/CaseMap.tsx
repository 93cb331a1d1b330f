// Where the cases of the list lie: counted when far, one by one when near; red where one is over its limit.
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import type { MapPoint } from '../../../kernel/map/points.ts'
import { paths } from '../../../kernel/paths.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { urgencyOf } from '../../../kernel/time/urgency.ts'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { fetchPoints } from '../api.ts'
import { messages } from '../case-messages.ts'
import { GuardedMap } from '../GuardedMap.tsx'
import { type CaseFilter, hubFilter } from './filter.ts'
import styles from './list.module.css'

export function CaseMap({ filter }: { filter: CaseFilter }) {
  const t = useText()
  const now = useNow(60_000)
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const asked = hubFilter(filter)
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'points', asked],
    queryFn: ({ signal }) => fetchPoints(asked, signal),
    placeholderData: (before) => before,
  })
  const points = useMemo(
    () =>
      data?.items.map(
        ({ dueAt, kind, lat, lng, number, warnAt }): MapPoint => ({
          key: number,
          lng,
          lat,
          urgency: kind === 'open' && dueAt ? urgencyOf(dueAt, warnAt, now) : 'calm',
        }),
      ),
    [data, now],
  )
  const open = useCallback(
    (number: string) => navigate(paths.case(number, Object.fromEntries(query))),
    [navigate, query],
  )
  return (
    <div className={styles.map}>
      <ProblemNotice error={data ? null : error} onAgain={() => void refetch()} />
      <GuardedMap label={t(messages.mapLabel)} points={points} onPoint={open} />
      <p className={styles.mapHint}>
        {data && t(data.more ? messages.mapMore : messages.mapHint, { count: data.items.length })}
      </p>
    </div>
  )
}
