// The tour of the page that is open, so that its help can start it again.
import { useSyncExternalStore } from 'react'
import { recall, remember } from '../storage.ts'

let start: (() => void) | undefined
const listeners = new Set<() => void>()

export function offerTour(begin: (() => void) | undefined): void {
  start = begin
  for (const listener of listeners) listener()
}

export function useTourAgain(): (() => void) | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => start,
  )
}

function toured(): string[] {
  return (recall('toured') ?? '').split(' ').filter(Boolean)
}

export function wasToured(name: string): boolean {
  return toured().includes(name)
}

export function markToured(name: string): void {
  remember('toured', [...new Set([...toured(), name])].join(' '))
}
