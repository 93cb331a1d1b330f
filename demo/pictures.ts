// Made-up pictures for the newest cases, drawn here and made the hub's own like any photo that is sent.
import sharp from 'sharp'
import { type CleanImage, cleanImage } from '../src/kernel/images/index.ts'
import { SCENES } from './pictures/scenes.ts'

export interface Pictures {
  before: CleanImage
  after: CleanImage
}

/** By the code of the category, without its division. */
export async function drawPictures(): Promise<ReadonlyMap<string, Pictures>> {
  const drawings = await drawn(SCENES.flatMap(({ after, before }) => [before, after]))
  const photos = await Promise.all(drawings.map((drawing) => cleanImage(drawing, 'photo')))
  return new Map(
    SCENES.flatMap(({ fits }, at) => {
      const [before, after] = [photos[2 * at], photos[2 * at + 1]]
      return before && after ? fits.map((code) => [code, { before, after }] as const) : []
    }),
  )
}

/** SVG to PNG. */
async function drawn(drawings: readonly string[]): Promise<Buffer[]> {
  // @NOTE the hub opens no SVG of anybody's; these are the demo's own, and it may for as long as they are drawn.
  sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] })
  try {
    return await Promise.all(
      drawings.map((drawing) => sharp(Buffer.from(drawing)).png({ compressionLevel: 1 }).toBuffer()),
    )
  } finally {
    sharp.block({ operation: ['VipsForeignLoadSvgBuffer'] })
  }
}
