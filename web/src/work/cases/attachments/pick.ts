// What becomes of the files that somebody picked: photos to send, and in words why one was not taken.
import { type Photo, photoOf } from './photo.ts'
import { mostBytes } from './shrink-plan.ts'

export type Refused = { why: 'notPhoto' | 'unreadable'; name: string }

export interface Picked {
  photos: Photo[]
  refused: Refused[]
  /** How many there was no room for. */
  over: number
}

/** `shrink` gives nothing for what this device cannot read. */
export async function readPicked(
  files: readonly File[],
  room: number,
  shrink: (file: File) => Promise<Blob | undefined>,
): Promise<Picked> {
  const picked: Picked = { photos: [], refused: [], over: 0 }
  for (const file of files) {
    if (picked.photos.length >= room) {
      picked.over++
      continue
    }
    if (!looksLikePhoto(file)) {
      picked.refused.push({ why: 'notPhoto', name: file.name })
      continue
    }
    const small = await shrink(file)
    if (small) picked.photos.push(photoOf(small, file.name))
    else if (file.size <= mostBytes) picked.photos.push(photoOf(file, file.name, false))
    else picked.refused.push({ why: 'unreadable', name: file.name })
  }
  return picked
}

/** Some phones give no type for a picture in their own format: then its name is asked. */
function looksLikePhoto({ name, type }: File): boolean {
  return type.startsWith('image/')
    ? !type.includes('svg')
    : type === '' && /\.(heic|heif|avif|jpe?g|png|webp)$/i.test(name)
}
