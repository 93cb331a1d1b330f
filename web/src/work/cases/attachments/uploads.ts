// Sending photos: each once, whoever asks and how often. What was sent keeps its key, so that trying again sends only
// what is missing; how far each one is can be watched.
import { useCallback, useSyncExternalStore } from 'react'
import { sendPhoto } from './api.ts'
import type { Photo } from './photo.ts'

export type UploadState =
  | { is: 'waiting' }
  | { is: 'sending'; done: number }
  | { is: 'sent'; key: string }
  | { is: 'failed'; error: unknown }

interface Upload {
  state: UploadState
  work: Promise<string>
  /** On the page's own clock, in milliseconds. */
  begun: number
}

/** The hub keeps a photo for a day until a report names it; one that was sent long ago is sent anew. */
const goodFor = 20 * 3_600_000

const waiting: UploadState = { is: 'waiting' }
/** By the blob: the photo around it may be copied by a form. */
const uploads = new WeakMap<Blob, Upload>()
const watchers = new Set<() => void>()
const atOnce = 2

/** The keys in the order of the photos. @throws ApiProblem of the first that failed; the others are sent all the same. */
export async function uploadPhotos(photos: readonly Photo[]): Promise<string[]> {
  const left = [...photos]
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await uploadPhoto(next).catch(() => {})
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return Promise.all(photos.map(keyOf))
}

/** The key of a photo. One that failed is tried again. */
export function uploadPhoto(photo: Photo): Promise<string> {
  const { blob, key } = photo
  if (key) return Promise.resolve(key)
  const before = usable(blob)
  if (before) return before.work
  const work = sendPhoto(photo, (done) => tell(blob, { is: 'sending', done })).then(
    (sent) => {
      tell(blob, { is: 'sent', key: sent.key })
      return sent.key
    },
    (error: unknown) => {
      tell(blob, { is: 'failed', error })
      throw error
    },
  )
  uploads.set(blob, { state: { is: 'sending', done: 0 }, work, begun: performance.now() })
  announce()
  return work
}

/** The keys are of no use any more, as after a day: the photos are sent anew. */
export function forgetUploads(photos: readonly Photo[]): void {
  for (const { blob } of photos) uploads.delete(blob)
  announce()
}

export function stateOf({ blob, key }: Photo): UploadState {
  return key ? { is: 'sent', key } : (uploads.get(blob)?.state ?? waiting)
}

/** Follows how far a photo is. */
export function useUpload({ blob }: Photo): UploadState {
  const read = useCallback(() => uploads.get(blob)?.state ?? waiting, [blob])
  return useSyncExternalStore(watch, read)
}

function usable(blob: Blob): Upload | undefined {
  const upload = uploads.get(blob)
  return upload && upload.state.is !== 'failed' && performance.now() - upload.begun < goodFor
    ? upload
    : undefined
}

function keyOf(photo: Photo): Promise<string> {
  return photo.key ? Promise.resolve(photo.key) : (uploads.get(photo.blob)?.work ?? uploadPhoto(photo))
}

function tell(blob: Blob, state: UploadState): void {
  const upload = uploads.get(blob)
  if (!upload) return
  upload.state = state
  announce()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function announce(): void {
  for (const watcher of watchers) watcher()
}
