// What this device keeps for whoever is signed in, so that a day's work needs no network: a database for each person,
// thrown away when they sign out.
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { Item } from './outbox-rules.ts'

export interface Kept {
  value: unknown
  /** Milliseconds since 1970, of this device's clock. */
  at: number
}

interface Shelves extends DBSchema {
  kept: { key: string; value: Kept }
  outbox: { key: number; value: Item }
}

export type Store = IDBPDatabase<Shelves>

let open: { person: string; store: Promise<Store> } | undefined

const nameOf = (person: string) => `shanzhi.desk.${person}`

/** Opens the store of a person. Rejects where the browser keeps nothing, as in some private windows. */
export function openStore(person: string): Promise<Store> {
  if (open?.person === person) return open.store
  closeStore()
  const store = openDB<Shelves>(nameOf(person), 1, {
    upgrade(made) {
      made.createObjectStore('kept')
      made.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
    },
    blocking: closeStore,
    terminated() {
      open = undefined
    },
  })
  open = { person, store }
  store.catch(() => {
    if (open?.store === store) open = undefined
  })
  return store
}

/** The store that is open; undefined before anybody is known, or where nothing can be kept. */
export async function currentStore(): Promise<Store | undefined> {
  try {
    return await open?.store
  } catch {
    return undefined
  }
}

function closeStore(): void {
  const closing = open
  open = undefined
  void closing?.store.then((store) => store.close()).catch(() => {})
}

/** Nothing of the person stays on this device. */
export async function wipeStore(person: string): Promise<void> {
  closeStore()
  await deleteDB(nameOf(person)).catch(() => {})
}
