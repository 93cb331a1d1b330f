// Shrinks photos beside the page, so that typing and scrolling stay smooth.
import { sizeWithin, smallEnough } from './shrink-plan.ts'

export interface ShrinkAnswer {
  id: number
  /** Missing when the picture cannot be read here. */
  blob?: Blob
}

self.onmessage = async ({ data: { blob, id } }: MessageEvent<{ id: number; blob: Blob }>) => {
  const answer: ShrinkAnswer = { id, blob: await shrink(blob).catch(() => undefined) }
  self.postMessage(answer)
}

async function shrink(blob: Blob): Promise<Blob> {
  const picture = await createImageBitmap(blob, { imageOrientation: 'from-image' })
  try {
    const { height, width } = sizeWithin(picture)
    const canvas = new OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d')
    if (!pen) throw new TypeError('no canvas')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, width, height)
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(picture, 0, 0, width, height)
    return await smallEnough((quality) => canvas.convertToBlob({ type: 'image/jpeg', quality }))
  } finally {
    picture.close()
  }
}
