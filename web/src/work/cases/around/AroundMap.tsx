// Where they lie, by the same filter as the list; many together are one number, late ones are red.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { LazyMap } from '../../../kernel/map/LazyMap.tsx'
import type { Box } from '../../../kernel/map/layers.ts'
import type { Query } from '../../../kernel/paths.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { urgencyOf } from '../../../kernel/time/urgency.ts'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { fetchPublicPoints } from './api.ts'
import styles from './around.module.css'
import { messages } from './around-messages.ts'

interface AroundMapProps {
  query: Query
  box?: Box | null
  onPick(number: string): void
}

export function AroundMap({ box, onPick, query }: AroundMapProps) {
  const t = useText()
  const now = useNow(60_000)
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'public', 'points', query],
    queryFn: ({ signal }) => fetchPublicPoints(query, signal),
  })
  const points = useMemo(
    () =>
      data?.items.map(({ dueAt, kind, lat, lng, number }) => {
        const urgency = kind === 'open' && dueAt ? urgencyOf(dueAt, null, now) : ('calm' as const)
        return { key: number, lng, lat, urgency }
      }),
    [data, now],
  )
  return (
    <div className={page.tight}>
      <ProblemNotice error={error} onAgain={() => void refetch()} />
      <div className={styles.mapBox}>
        <LazyMap label={t(messages.mapLabel)} points={points} onPoint={onPick} box={box} />
      </div>
      {data?.more && <p className={page.fine}>{t(messages.mapMost, { count: data.items.length })}</p>}
    </div>
  )
}
