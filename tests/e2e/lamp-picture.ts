// A small picture such as a phone takes, made here: with the place where it was taken in it, which nobody else should read.
import sharp from 'sharp'

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })

export async function lampPicture(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const pole = await plain(20, 400, '#888888').png().toBuffer()
  const lamp = await plain(100, 60, '#555555').png().toBuffer()
  const buffer = await plain(800, 600, '#26324a')
    .composite([
      { input: pole, left: 390, top: 160 },
      { input: lamp, left: 350, top: 120 },
    ])
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 3/1 0/1' } })
    .jpeg()
    .toBuffer()
  return { name: 'lamp.jpg', mimeType: 'image/jpeg', buffer }
}
