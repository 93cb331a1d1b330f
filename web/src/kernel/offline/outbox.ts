// The outbox of this device: written before anything is sent, emptied by one tab at a time (Web Locks), told to all.
import { ApiProblem, describeProblem } from '../problems.ts'
import { sawHub } from './connection.ts'
import {
  followers,
  forgettable,
  type Item,
  type ItemProblem,
  inOrder,
  nextToSend,
  orphans,
  stopsAll,
  unsent,
  verdictOn,
} from './outbox-rules.ts'
import { currentStore, type Store } from './store.ts'

export type NewItem = Omit<Item, 'seq' | 'state' | 'problem' | 'tried' | 'sentAt' | 'after'>

/** Gives the item to the hub and says which version the case has then. Keeps what it found out by `save`. */
export type Deliver = (item: Item, save: (item: Item) => Promise<void>) => Promise<{ version: number }>

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('shanzhi.outbox')
const listeners = new Set<() => void>()
channel?.addEventListener('message', () => announce(false))

function announce(everywhere = true): void {
  for (const listener of listeners) listener()
  if (everywhere) channel?.postMessage('changed')
}

export function watchOutbox(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const wanting = new Set<() => void>()

/** Something new waits: whoever runs the outbox looks at once. */
export function sendSoon(): void {
  for (const listener of wanting) listener()
}

export function whenWanted(listener: () => void): () => void {
  wanting.add(listener)
  return () => wanting.delete(listener)
}

export async function readOutbox(): Promise<Item[]> {
  const store = await currentStore()
  return store ? inOrder(await store.getAll('outbox')) : []
}

/** Throws where this browser keeps nothing: then nothing was taken. */
export async function putIn(item: NewItem): Promise<void> {
  const store = await demandStore()
  const before = unsent(await store.getAll('outbox')).filter(({ about }) => about === item.about)
  const made: Omit<Item, 'seq'> = {
    ...item,
    after: inOrder(before).at(-1)?.id ?? null,
    state: 'waiting',
    problem: null,
    tried: 0,
    sentAt: null,
  }
  await store.add('outbox', made as Item)
  announce()
  sendSoon()
}

export async function saveItem(item: Item): Promise<void> {
  const store = await demandStore()
  await store.put('outbox', item)
  announce()
}

export async function dropItem(item: Item): Promise<void> {
  const store = await demandStore()
  const tx = store.transaction('outbox', 'readwrite')
  for (const orphan of orphans(await tx.store.getAll(), item)) await tx.store.put(orphan)
  await tx.store.delete(item.seq)
  await tx.done
  announce()
}

async function demandStore(): Promise<Store> {
  const store = await currentStore()
  if (!store) throw new ApiProblem('unreachable')
  return store
}

/** Sends what waits. Another tab that is at it already goes on; the hub's keys guard browsers that know no locks. */
export async function sendOutbox(person: string, deliver: Deliver, onSignedOut: () => void): Promise<void> {
  if (!navigator.locks) return sendAll(deliver, onSignedOut)
  await navigator.locks.request(`shanzhi.outbox.${person}`, { ifAvailable: true }, async (lock) => {
    if (lock) await sendAll(deliver, onSignedOut)
  })
}

async function sendAll(deliver: Deliver, onSignedOut: () => void): Promise<void> {
  const passed = new Set<string>()
  for (;;) {
    const items = await readOutbox()
    const item = nextToSend(items, passed)
    if (!item) break
    passed.add(item.id)
    const problem = await sendOne(item, deliver)
    if (problem?.kind === 'signed-out') onSignedOut()
    if (problem && stopsAll(problem)) break
  }
  await forgetOld()
}

async function sendOne(item: Item, deliver: Deliver): Promise<ItemProblem | undefined> {
  let latest: Item = { ...item, state: 'sending', problem: null, tried: item.tried + 1 }
  const save = async (next: Item) => {
    latest = next
    await saveItem(next)
  }
  await save(latest)
  try {
    const { version } = await deliver(latest, save)
    sawHub()
    await arrived(latest, version)
    return undefined
  } catch (error) {
    const problem = problemOf(error)
    await saveItem({ ...latest, state: verdictOn(problem) ?? 'waiting', problem })
    return problem
  }
}

/** Sent, and what was done after it is meant for what it left behind: in one transaction. */
async function arrived(item: Item, version: number): Promise<void> {
  const store = await demandStore()
  const tx = store.transaction('outbox', 'readwrite')
  for (const follower of followers(await tx.store.getAll(), item, version)) await tx.store.put(follower)
  const sentAt = new Date().toISOString()
  await tx.store.put({ ...item, photos: [], version, state: 'sent', problem: null, sentAt })
  await tx.done
  announce()
}

async function forgetOld(): Promise<void> {
  const store = await currentStore()
  if (!store) return
  for (const { seq } of forgettable(await store.getAll('outbox'), Date.now()))
    await store.delete('outbox', seq)
}

function problemOf(error: unknown): ItemProblem {
  const { fields, title } = describeProblem(
    error,
    document.documentElement.lang.startsWith('en') ? 'en' : 'zh',
  )
  if (!(error instanceof ApiProblem)) return { kind: 'broken', code: '', title, fields }
  return { kind: error.kind, code: error.body?.code ?? '', title, fields }
}
