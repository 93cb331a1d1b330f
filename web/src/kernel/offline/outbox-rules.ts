// How steps wait for the network: in order, each against the version that was seen; what the hub refuses waits for a
// person and holds up only what follows it in the same case. Pure.
import type { Text } from '../i18n/messages.ts'
import type { ProblemKind } from '../problems.ts'

/** waiting: for the network. conflict: it changed meanwhile. refused: not allowed or not right. */
export type ItemState = 'waiting' | 'sending' | 'sent' | 'conflict' | 'refused'

export interface KeptPhoto {
  name: string
  blob: Blob
  /** Where it was sent already. */
  key?: string | undefined
  keyAt?: number | undefined
}

export interface ItemProblem {
  kind: ProblemKind
  code: string
  title: string
  fields: Record<string, string>
}

export interface Item {
  /** Order of doing; given by the store. */
  seq: number
  /** The key of this intention: sent twice, it counts once. */
  id: string
  /** Number of the case. */
  about: string
  title: string
  kind: string
  name: Text
  data: Record<string, unknown>
  photos: KeptPhoto[]
  /** The version that was seen. */
  version: number
  /** One's own unsent step in the same case that it was done after. */
  after: string | null
  /** Null: the moment of recording counts. */
  happenedAt: string | null
  madeAt: string
  state: ItemState
  problem: ItemProblem | null
  tried: number
  sentAt: string | null
}

/** The oldest that waits and is not held up. `sending` is one that a closed browser left behind: it is sent again. */
export function nextToSend(
  items: readonly Item[],
  passed: ReadonlySet<string> = new Set(),
): Item | undefined {
  const held = new Set<string>()
  for (const item of inOrder(items)) {
    if (item.state === 'sent') continue
    if (!held.has(item.about) && !passed.has(item.id) && isReady(item)) return item
    held.add(item.about)
  }
  return undefined
}

function isReady({ state }: Item): boolean {
  return state === 'waiting' || state === 'sending'
}

export function inOrder(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => a.seq - b.seq)
}

/** Those that the answer to `sent` moves on: they were done after it, so they are meant for what it left behind. */
export function followers(items: readonly Item[], sent: Item, version: number): Item[] {
  return items
    .filter(({ after, state }) => after === sent.id && state !== 'sent')
    .map((item) => ({ ...item, version, after: null }))
}

/** One that is given up lets those after it stand for themselves, against what it was meant for. */
export function orphans(items: readonly Item[], dropped: Item): Item[] {
  return items
    .filter(({ after }) => after === dropped.id)
    .map((item) => ({ ...item, after: dropped.after, version: dropped.version }))
}

/** What becomes of an item whose sending failed; undefined: nobody heard it, it goes on waiting. */
export function verdictOn({
  code,
  kind,
}: Pick<ItemProblem, 'kind' | 'code'>): 'conflict' | 'refused' | undefined {
  if (code === 'idempotency.inProgress') return undefined
  if (kind === 'changed') return 'conflict'
  if (kind === 'forbidden' || kind === 'missing' || kind === 'invalid') return 'refused'
  return undefined
}

/** Whether nothing else can be sent either just now. */
export function stopsAll({ kind }: Pick<ItemProblem, 'kind'>): boolean {
  return ['unreachable', 'slow', 'busy', 'signed-out'].includes(kind)
}

export function unsent(items: readonly Item[]): Item[] {
  return items.filter(({ state }) => state !== 'sent')
}

/** Those that ask for a decision. */
export function asking(items: readonly Item[]): Item[] {
  return items.filter(({ state }) => state === 'conflict' || state === 'refused')
}

const keptFor = 24 * 3_600_000
const mostSent = 50

/** What was sent is shown for a day, then forgotten. */
export function forgettable(items: readonly Item[], now: number): Item[] {
  const sent = inOrder(items).filter(({ state }) => state === 'sent')
  return sent.filter(
    ({ sentAt }, index) => index < sent.length - mostSent || now - Date.parse(sentAt ?? '') > keptFor,
  )
}
