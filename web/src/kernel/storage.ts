// What this device remembers of its reader's choices. A browser that keeps nothing still works.

type Key =
  | 'language'
  | 'appearance'
  | 'draft'
  | 'person'
  | 'toured'
  | 'reports'
  | 'home'
  | 'device'
  | 'profile'

export function recall(key: Key): string | null {
  try {
    return localStorage.getItem(`shanzhi.${key}`)
  } catch {
    return null
  }
}

/** Null forgets. */
export function remember(key: Key, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`shanzhi.${key}`)
    else localStorage.setItem(`shanzhi.${key}`, value)
  } catch {
    // @NOTE private windows may refuse to keep anything: the choice then lasts as long as the page
  }
}

/** What another page of this reader remembers from now on: a choice made there holds here too. Gives back how to stop. */
export function followRemembered(key: Key, follow: (value: string | null) => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === `shanzhi.${key}`) follow(event.newValue)
  }
  window.addEventListener('storage', listen)
  return () => window.removeEventListener('storage', listen)
}
