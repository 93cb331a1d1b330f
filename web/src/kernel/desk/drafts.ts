// What was typed into a form and not sent yet: kept for this tab, so that a session that ends, a closed form or a reload
// loses nothing. Photos are kept while the page lives. Gone when it is sent or the person signs out.
const prefix = 'shanzhi.form.'
const held = new Map<string, unknown>()

export function keepDraft(key: string, words: unknown, rest?: unknown): void {
  held.set(key, rest)
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(words))
  } catch {
    // @NOTE a browser that keeps nothing still works: the words are then in the form only
  }
}

export function recallDraft<Words, Rest>(key: string): { words: Words; rest: Rest | undefined } | undefined {
  try {
    const words = sessionStorage.getItem(prefix + key)
    return words === null
      ? undefined
      : { words: JSON.parse(words) as Words, rest: held.get(key) as Rest | undefined }
  } catch {
    return undefined
  }
}

export function forgetDraft(key: string): void {
  held.delete(key)
  try {
    sessionStorage.removeItem(prefix + key)
  } catch {
    // @NOTE as above
  }
}

export function forgetDrafts(): void {
  held.clear()
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(prefix)) sessionStorage.removeItem(name)
  } catch {
    // @NOTE as above
  }
}
