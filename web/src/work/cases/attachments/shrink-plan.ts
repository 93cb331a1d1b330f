// How small a photo is made before it is sent: enough to see a cracked cover, little enough for a weak network.
export const longestSide = 2048
/** What one photo may weigh, in bytes, if a lower quality gets it there. */
export const wantedBytes = 400_000
/** What the hub takes at most; a picture that this device cannot read is sent as it is up to here. */
export const mostBytes = 10_000_000

/** From good to still readable; the first that is small enough is taken. */
export const qualities = [0.82, 0.7, 0.55] as const

export interface Size {
  width: number
  height: number
}

/** The size that fits, same proportions; never larger than it was. */
export function sizeWithin({ height, width }: Size, longest = longestSide): Size {
  const factor = Math.min(1, longest / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * factor)),
    height: Math.max(1, Math.round(height * factor)),
  }
}

/** The first that is small enough, or the smallest of all. */
export async function smallEnough(draw: (quality: number) => Promise<Blob>): Promise<Blob> {
  let best: Blob | undefined
  for (const quality of qualities) {
    const made = await draw(quality)
    if (!best || made.size < best.size) best = made
    if (best.size <= wantedBytes) return best
  }
  return best as Blob
}
