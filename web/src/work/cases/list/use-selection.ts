// Which cases of the list are selected: one by one, a range with shift, or all that is shown.
import { useCallback, useMemo, useRef, useState } from 'react'
import type { CaseRow } from '../api/cases.ts'
import { toggled, withRange } from './selection.ts'

export interface Selection {
  rows: readonly CaseRow[]
  has(number: string): boolean
  toggle(number: string, range?: boolean): void
  all(): void
  none(): void
}

export function useSelection(shown: readonly CaseRow[]): Selection {
  const [numbers, setNumbers] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  const rows = useMemo(() => shown.filter(({ number }) => numbers.has(number)), [shown, numbers])
  const toggle = useCallback(
    (number: string, range = false) => {
      const order = shown.map((row) => row.number)
      const from = last.current
      last.current = number
      setNumbers((before) =>
        range && from ? withRange(before, order, from, number) : toggled(before, number),
      )
    },
    [shown],
  )
  return {
    rows,
    toggle,
    has: (number) => numbers.has(number),
    all: () => setNumbers(new Set(shown.map(({ number }) => number))),
    none: () => setNumbers(new Set()),
  }
}
