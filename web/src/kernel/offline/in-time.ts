// An answer of the hub, or what this device has instead: at once where the hub cannot be reached, after some patience
// where it is slow. An answer that comes late is what the next question gets, so that slowness never asks twice.
import { isKind } from '../problems.ts'
import { missedHub, sawHub } from './connection.ts'

export interface Copy<T> {
  value: T
  /** When the hub said so; null where that is not known. */
  at: number | null
}

const arrived = new Map<string, { value: unknown; at: number }>()
/** Older than this it is asked for again. */
const fresh = 5_000

/** Late answers of somebody who has left are nobody's. */
export function forgetArrived(): void {
  arrived.clear()
}

/** Throws what the hub's silence throws when there is no copy, and whatever else the hub says. */
export async function inTime<T>(
  key: string,
  ask: () => Promise<T>,
  recall: () => Promise<Copy<T> | undefined>,
  patience: number,
): Promise<T> {
  const before = arrived.get(key)
  arrived.delete(key)
  if (before && Date.now() - before.at < fresh) return before.value as T
  let isLate = false
  const answer = ask().then((value) => {
    if (isLate) arrived.set(key, { value, at: Date.now() })
    sawHub()
    return value
  })
  answer.catch(() => {})
  try {
    const first = await Promise.race([answer, after(patience)])
    if (first !== late) return first as T
  } catch (error) {
    if (!isKind(error, 'unreachable', 'slow')) throw error
    const copy = await recall()
    missedHub(copy?.at ?? null)
    if (copy) return copy.value
    throw error
  }
  const copy = await recall()
  if (!copy) return answer
  isLate = true
  missedHub(copy.at)
  return copy.value
}

const late = Symbol('late')

function after(milliseconds: number): Promise<typeof late> {
  return new Promise((resolve) => setTimeout(() => resolve(late), milliseconds))
}
