// "My place": where this reader lives or works, remembered on this device alone.
import { useSyncExternalStore } from 'react'
import type { Point } from '../../../kernel/map/layers.ts'
import { followRemembered, recall, remember } from '../../../kernel/storage.ts'

export interface MyPlace {
  point: Point
  /** How the reader calls it, or the name of what is there. */
  words: string
}

export function readPlace(text: string | null): MyPlace | null {
  try {
    const kept = JSON.parse(text ?? 'null') as MyPlace | null
    const { lat, lng } = kept?.point ?? {}
    return kept && Number.isFinite(lat) && Number.isFinite(lng) && typeof kept.words === 'string'
      ? kept
      : null
  } catch {
    return null
  }
}

const listeners = new Set<() => void>()
let now = readPlace(recall('home'))
followRemembered('home', (text) => become(readPlace(text)))

function become(place: MyPlace | null): void {
  now = place
  for (const listener of listeners) listener()
}

export function rememberPlace(place: MyPlace | null): void {
  remember('home', place && JSON.stringify(place))
  become(place)
}

export function useMyPlace(): MyPlace | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => now,
  )
}
