// Makes a photo upright, small and free of where it was taken, before it leaves the device.
import { sizeWithin, smallEnough } from './shrink-plan.ts'
import type { ShrinkAnswer } from './shrink-worker.ts'

/** The smaller JPEG; nothing when this device cannot read the picture. */
export async function shrinkPhoto(blob: Blob): Promise<Blob | undefined> {
  return (await inWorker(blob)) ?? (await onPage(blob).catch(() => undefined))
}

let worker: Worker | null | undefined
let lastId = 0
const asked = new Map<number, (answer: Blob | undefined) => void>()

/** Nothing where there is no worker with a canvas, or where it could not read the picture. */
function inWorker(blob: Blob): Promise<Blob | undefined> {
  worker ??= startWorker()
  if (!worker) return Promise.resolve(undefined)
  const id = ++lastId
  return new Promise((resolve) => {
    asked.set(id, resolve)
    worker?.postMessage({ id, blob })
  })
}

function startWorker(): Worker | null {
  if (typeof OffscreenCanvas === 'undefined' || typeof Worker === 'undefined') return null
  const started = new Worker(new URL('./shrink-worker.ts', import.meta.url), { type: 'module' })
  started.onmessage = ({ data: { blob, id } }: MessageEvent<ShrinkAnswer>) => {
    asked.get(id)?.(blob)
    asked.delete(id)
  }
  started.onerror = () => {
    worker = null
    for (const answer of asked.values()) answer(undefined)
    asked.clear()
  }
  return started
}

/** The same on the page itself; an <img> reads some pictures that a worker does not. */
async function onPage(blob: Blob): Promise<Blob> {
  const address = URL.createObjectURL(blob)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const size = sizeWithin({ width: picture.naturalWidth, height: picture.naturalHeight })
    const canvas = Object.assign(document.createElement('canvas'), size)
    const pen = canvas.getContext('2d')
    if (!pen) throw new TypeError('no canvas')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, size.width, size.height)
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(picture, 0, 0, size.width, size.height)
    return await smallEnough((quality) => jpegOf(canvas, quality))
  } finally {
    URL.revokeObjectURL(address)
  }
}

function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (made) => (made ? resolve(made) : reject(new TypeError('no picture'))),
      'image/jpeg',
      quality,
    )
  })
}
