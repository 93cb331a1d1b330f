// Where the cases of the list lie: counted when far, one by one when near; red where one is over its limit.
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import type { Box } from '../../../kernel/map/layers.ts'
import type { MapPoint } from '../../../kernel/map/points.ts'
import { paths } from '../../../kernel/paths.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { urgencyOf } from '../../../kernel/time/urgency.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { fetchPoints } from '../api/cases.ts'
import { messages } from '../case-messages.ts'
import { GuardedMap } from '../GuardedMap.tsx'
import { boxOf, sayBox } from './box.ts'
import { type CaseFilter, hubFilter, queryOf } from './filter.ts'
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
  const navigateTo = (bbox: string) => navigate(paths.cases(queryOf({ ...filter, bbox })), { replace: true })
  const { box, keep, look } = useBox(filter.bbox, navigateTo)
  return (
    <div className={styles.map}>
      <ProblemNotice error={data ? null : error} onAgain={() => void refetch()} />
      <GuardedMap label={t(messages.mapLabel)} box={box} points={points} onPoint={open} onBox={look} />
      <div className={styles.mapFoot}>
        <p>{data && t(data.more ? messages.mapMore : messages.mapHint, { count: data.items.length })}</p>
        {filter.bbox && (
          <Button look="quiet" onClick={() => navigateTo('')}>
            {t(messages.anywhere)}
          </Button>
        )}
        <Button onClick={keep}>{t(messages.hereOnly)}</Button>
      </div>
    </div>
  )
}

/** Brings the box of the address into view, but leaves the map where it is when it was taken from this map. */
function useBox(bbox: string, change: (bbox: string) => void) {
  const shown = useRef<Box>(undefined)
  const own = useRef<string>(undefined)
  const [box, setBox] = useState(() => boxOf(bbox))
  useEffect(() => {
    if (bbox && bbox !== own.current) setBox(boxOf(bbox))
    own.current = bbox
  }, [bbox])
  const look = useCallback((seen: Box) => {
    shown.current = seen
  }, [])
  const keep = () => {
    if (!shown.current) return
    own.current = sayBox(shown.current)
    change(own.current)
  }
  return { box, keep, look }
}
