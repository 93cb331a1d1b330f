// Answers of the hub with a copy on this device: without a network the copy is what is shown, and the page says so.
import { inTime } from './in-time.ts'
import { currentStore } from './store.ts'

/** Somebody on a weak network sees their copy after this, while the answer is still on its way. */
const patience = 6_000

/** What the hub says, or the copy of what it last said. Throws what the hub's silence throws when there is no copy. */
export function kept<T>(key: string, fetch: () => Promise<T>): Promise<T> {
  const ask = async () => {
    const value = await fetch()
    void keep(key, value)
    return value
  }
  return inTime(key, ask, () => recallKept<T>(key), patience)
}

export async function keep(key: string, value: unknown): Promise<void> {
  const store = await currentStore()
  // @NOTE a full or closed store keeps nothing: the page works all the same
  await store?.put('kept', { value, at: Date.now() }, key).catch(() => {})
}

export async function recallKept<T>(key: string): Promise<{ value: T; at: number } | undefined> {
  const store = await currentStore()
  const found = await store?.get('kept', key).catch(() => undefined)
  return found && { value: found.value as T, at: found.at }
}

/** Copies of one kind that nobody needs any more. */
export async function dropKept(prefix: string, isNeeded: (key: string) => boolean): Promise<void> {
  const store = await currentStore()
  if (!store) return
  for (const key of await store.getAllKeys('kept')) {
    if (key.startsWith(prefix) && !isNeeded(key)) await store.delete('kept', key)
  }
}
