// Sends one step to many cases, one after the other, each with its own key and against the version that was seen. What
// fails is listed with its reason and can be tried again alone; a key is kept, so that trying twice counts once.
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newKey } from '../../../kernel/api.ts'
import { isKind } from '../../../kernel/problems.ts'
import { type CaseRow, fetchCase, takeAction } from '../api/cases.ts'

export type Outcome = { is: 'waiting' | 'sending' | 'done' } | { is: 'failed'; error: unknown }

export interface Line {
  row: CaseRow
  outcome: Outcome
}

interface Sent extends Line {
  key: string
  version: number
}

export interface Batch {
  lines: readonly Line[]
  busy: boolean
  start(data: Record<string, unknown>): Promise<void>
  /** Tries one that failed again, against the case as it is now. */
  again(number: string, data: Record<string, unknown>): Promise<void>
}

export function useBatch(kind: string, rows: readonly CaseRow[]): Batch {
  const client = useQueryClient()
  const [lines, setLines] = useState<readonly Sent[]>(() =>
    rows.map((row) => ({ row, outcome: { is: 'waiting' }, key: newKey(), version: row.version })),
  )
  const latest = useRef(lines)
  const [busy, setBusy] = useState(false)
  const mark = (number: string, part: Partial<Sent>) => {
    latest.current = latest.current.map((line) => (line.row.number === number ? { ...line, ...part } : line))
    setLines(latest.current)
  }
  const send = async (number: string, data: Record<string, unknown>) => {
    const line = latest.current.find(({ row }) => row.number === number)
    if (!line) return
    mark(number, { outcome: { is: 'sending' } })
    try {
      await takeAction({ number, kind, data, version: line.version, idempotencyKey: line.key })
      mark(number, { outcome: { is: 'done' } })
    } catch (error) {
      mark(number, { outcome: { is: 'failed', error } })
      if (isKind(error, 'unreachable', 'signed-out')) throw error
    }
  }
  const run = async (numbers: readonly string[], data: Record<string, unknown>) => {
    setBusy(true)
    try {
      for (const number of numbers) await send(number, data)
    } catch {
      // @NOTE without network or session the rest waits; each line says where it stands
    } finally {
      setBusy(false)
      void client.invalidateQueries({ queryKey: ['cases'] })
    }
  }
  return {
    lines,
    busy,
    start: (data) =>
      run(
        latest.current.filter(({ outcome }) => outcome.is !== 'done').map(({ row }) => row.number),
        data,
      ),
    async again(number, data) {
      const found = await fetchCase(number).catch(() => undefined)
      if (found) mark(number, { version: found.version })
      await run([number], data)
    },
  }
}
