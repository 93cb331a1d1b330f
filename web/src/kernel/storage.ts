// What this device remembers of its reader's choices. A browser that keeps nothing still works.

type Key = 'language' | 'appearance' | 'draft'

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
