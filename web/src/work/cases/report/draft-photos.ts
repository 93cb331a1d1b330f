// Photos of a report that is not sent yet, in the device's own database: a reload or an empty battery loses none.
// The database is fetched only when there is a photo to keep.
import { type Photo, photoOf } from '../attachments/photo.ts'

interface KeptPhoto {
  name: string
  blob: Blob
  readable: boolean
  key?: string
  /** When it was sent, in milliseconds since 1970: a key counts for a day. */
  sentAt?: number
}

const name = 'shanzhi.draft'
const shelf = 'photos'
const keysLive = 20 * 3_600_000

async function open() {
  const { openDB } = await import('idb')
  return openDB(name, 1, { upgrade: (made) => void made.createObjectStore(shelf) })
}

/** Without a database, as in some private windows, photos last as long as the page. */
export async function keepPhotos(photos: readonly Photo[]): Promise<void> {
  try {
    if (photos.length === 0) return await dropPhotos()
    const kept = photos.map(({ blob, key, name, preview }): KeptPhoto => {
      return { name, blob, readable: preview !== '', ...(key && { key, sentAt: Date.now() }) }
    })
    const store = await open()
    await store.put(shelf, kept, 'all')
    store.close()
  } catch {
    // @NOTE nothing to do: the photos stay on the page
  }
}

export async function recallPhotos(): Promise<Photo[]> {
  try {
    if (!(await isThere())) return []
    const store = await open()
    const kept = ((await store.get(shelf, 'all')) ?? []) as KeptPhoto[]
    store.close()
    return kept.map(({ blob, key, name, readable, sentAt = 0 }) => ({
      ...photoOf(blob, name, readable),
      ...(key && Date.now() - sentAt < keysLive && { key }),
    }))
  } catch {
    return []
  }
}

export async function dropPhotos(): Promise<void> {
  if (await isThere()) indexedDB.deleteDatabase(name)
}

async function isThere(): Promise<boolean> {
  const known = await indexedDB.databases?.()
  return known === undefined || known.some((one) => one.name === name)
}
