// The address is the state. A day that is dragged to is shown at once and written into the address when the hand rests.
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { paths } from '../../kernel/paths.ts'
import { queryOf, type ScreenState, stateOf } from './screen-state.ts'

const rest = 400

export interface ScreenControl {
  state: ScreenState
  change(part: Partial<ScreenState>): void
  showDay(day: string): void
}

export function useScreenState(): ScreenControl {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const written = useMemo(() => stateOf(query), [query])
  const [day, showDay] = useState(written.on)
  useEffect(() => showDay(written.on), [written.on])
  const change = useCallback(
    (part: Partial<ScreenState>) => {
      const moved = part.region !== undefined
      navigate(paths.screen(queryOf({ ...written, ...part })), { replace: !moved, preventScrollReset: true })
    },
    [navigate, written],
  )
  useEffect(() => {
    if (day === written.on) return
    const timer = setTimeout(() => change({ on: day }), rest)
    return () => clearTimeout(timer)
  }, [day, written.on, change])
  const state = useMemo(() => ({ ...written, on: day }), [written, day])
  return { state, change, showDay }
}
