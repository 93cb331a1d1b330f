// Answers of the hub with a copy on this device: without a network the copy is what is shown, and the page says so.
import { isKind } from '../problems.ts'
import { missedHub, sawHub } from './connection.ts'
import { currentStore } from './store.ts'

/** Somebody on a weak network sees their copy after this, while the answer is still on its way. */
const patience = 6_000

/** What the hub says, or the copy of what it last said. Throws what the hub's silence throws when there is no copy. */
export async function kept<T>(key: string, fetch: () => Promise<T>): Promise<T> {
  const answer = fetch().then((value) => {
    sawHub()
    void keep(key, value)
    return value
  })
  answer.catch(() => {})
  try {
    const first = await Promise.race([answer, after(patience)])
    if (first !== late) return first as T
  } catch (error) {
    if (!isKind(error, 'unreachable', 'slow')) throw error
    const copy = await recallKept<T>(key)
    missedHub(copy?.at ?? null)
    if (copy) return copy.value
    throw error
  }
  const copy = await recallKept<T>(key)
  if (!copy) return answer
  missedHub(copy.at)
  return copy.value
}

const late = Symbol('late')

function after(milliseconds: number): Promise<typeof late> {
  return new Promise((resolve) => setTimeout(() => resolve(late), milliseconds))
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
