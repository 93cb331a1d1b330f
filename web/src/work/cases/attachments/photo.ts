// A photo that was picked and not sent yet. Its blob is what will be sent: already turned upright and made smaller.
export const mostPhotos = 6

export interface Photo {
  name: string
  blob: Blob
  /** An address that shows it on this device; empty where the device cannot. */
  preview: string
  /** Where it was sent already. A draft that is kept for longer leaves it out: it counts for a day. */
  key?: string
}

/** From a kept blob, as of a draft. */
export function photoOf(blob: Blob, name: string, readable = true): Photo {
  return { name, blob, preview: readable ? URL.createObjectURL(blob) : '' }
}

/** Gives the memory of the preview back; the photo is not shown any more. */
export function dropPhoto({ preview }: Photo): void {
  if (preview) URL.revokeObjectURL(preview)
}
