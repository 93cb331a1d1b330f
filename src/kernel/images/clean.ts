// A picture from anybody becomes a picture of our own: decoded within limits, turned upright, written anew as a JPEG in sRGB
// without anything that was beside its pixels (where it was taken, by which device, an embedded preview, a colour profile).
import sharp, { type Sharp } from 'sharp'
import { imageProblem } from './errors.ts'
import { kindOf } from './kind.ts'
import limits from './limits.json' with { type: 'json' }
import { makeTurns } from './turn.ts'

export interface CleanImage {
  content: Buffer
  contentType: 'image/jpeg'
  width: number
  height: number
  thumbnail: Buffer
}

// @NOTE of the whole process: whatever its bytes pretend to be, nothing but these four is ever decoded.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
})
sharp.cache(false)
sharp.concurrency(1)

const turns = makeTurns(limits)

/** `field` is named in what is thrown. @throws images.tooLarge, images.unknown and its kin */
export async function cleanImage(sent: Buffer, field: string): Promise<CleanImage> {
  demandKind(sent, field)
  const cleaned = turns.take(() => clean(sent, field))
  if (!cleaned) throw imageProblem('busy', field)
  return cleaned
}

function demandKind(sent: Buffer, field: string): void {
  if (sent.length === 0) throw imageProblem('empty', field)
  if (sent.length > limits.mostBytes) throw tooLarge(field)
  const found = kindOf(sent)
  if (found.is !== 'image') throw imageProblem(found.is, field, 'kind' in found ? { kind: found.kind } : {})
}

export function tooLarge(field: string) {
  return imageProblem('tooLarge', field, { megabytes: Math.floor(limits.mostBytes / 1_000_000) })
}

async function clean(sent: Buffer, field: string): Promise<CleanImage> {
  const found = kindOf(sent)
  try {
    await demandSize(sent, field, found.is === 'image' ? found.kind : '')
    const { data: content, info } = await written(opened(sent), limits.longestSide)
    const { data: thumbnail } = await written(opened(content), limits.thumbnailSide)
    return { content, contentType: 'image/jpeg', width: info.width, height: info.height, thumbnail }
  } catch (error) {
    if (error instanceof Error && /timeout/i.test(error.message)) throw imageProblem('tooSlow', field)
    if (error instanceof Error && error.name === 'Problem') throw error
    throw imageProblem('broken', field)
  }
}

/** From the header alone, before a pixel is decoded. */
async function demandSize(sent: Buffer, field: string, kind: string): Promise<void> {
  const { format, height, pages = 1, width } = await opened(sent, false).metadata()
  if (format !== kind) throw imageProblem('unknown', field)
  if (width * height > limits.mostPixels || pages > limits.mostFrames)
    throw imageProblem('tooManyPixels', field, { megapixels: limits.mostPixels / 1_000_000 })
}

/** Of an animation the first picture. */
function opened(content: Buffer, limitInputPixels: number | false = limits.mostPixels): Sharp {
  return sharp(content, {
    failOn: 'error',
    limitInputPixels,
    unlimited: false,
    pages: 1,
    sequentialRead: true,
  })
}

function written(picture: Sharp, longest: number) {
  return picture
    .timeout({ seconds: limits.seconds })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: limits.quality })
    .toBuffer({ resolveWithObject: true })
}
