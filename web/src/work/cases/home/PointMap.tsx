// The map of the first page: one press on a point opens it in the list.
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { LazyMap } from '../../../kernel/map/LazyMap.tsx'
import { paths } from '../../../kernel/paths.ts'
import type { PublicCase } from '../around/api.ts'
import { useMyPlace } from '../mine/my-place.ts'
import { messages } from './near-messages.ts'

export function PointMap({ items }: { items: readonly PublicCase[] }) {
  const t = useText()
  const navigate = useNavigate()
  const mine = useMyPlace()
  const points = useMemo(
    () =>
      items.flatMap(({ number, point }) =>
        point ? [{ ...point, key: number, urgency: 'calm' as const }] : [],
      ),
    [items],
  )
  return (
    <LazyMap
      label={t(messages.mapLabel)}
      points={points}
      mark={mine?.point ?? null}
      onPoint={(number) => navigate(paths.around({ case: number }))}
    />
  )
}
