// Whether the hub answers. The browser's own word is not enough: a telephone in a cellar believes it is connected.
import { useSyncExternalStore } from 'react'

export interface Connection {
  reached: boolean
  /** When what is shown was fetched, where it comes from this device. */
  keptAt: number | null
}

const listeners = new Set<() => void>()
let now: Connection = { reached: true, keptAt: null }

function become(next: Connection): void {
  if (next.reached === now.reached && next.keptAt === now.keptAt) return
  now = next
  for (const listener of listeners) listener()
}

export function sawHub(): void {
  become({ reached: true, keptAt: null })
}

/** `keptAt` is the age of the copy that was shown instead, the oldest counts. */
export function missedHub(keptAt: number | null): void {
  const oldest = [now.keptAt, keptAt].filter((at) => at !== null)
  become({ reached: false, keptAt: oldest.length > 0 ? Math.min(...oldest) : null })
}

export function watchConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function connection(): Connection {
  return now
}

export function useConnection(): Connection {
  return useSyncExternalStore(watchConnection, connection)
}
