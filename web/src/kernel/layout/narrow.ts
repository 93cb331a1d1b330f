// Whether the window is a phone's: the list is then the page, and the case its own page.
import { useSyncExternalStore } from 'react'

const query = matchMedia('(max-width: 899px)')

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}
