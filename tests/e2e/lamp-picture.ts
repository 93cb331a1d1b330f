// A small picture such as a phone takes, drawn here: with the place where it was taken in it, which nobody else should read.
import sharp from 'sharp'

const lamp = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
  <rect width="800" height="600" fill="#26324a"/><rect x="390" y="160" width="20" height="400" fill="#888"/>
  <circle cx="400" cy="150" r="50" fill="#555"/></svg>`

export async function lampPicture(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const buffer = await sharp(Buffer.from(lamp))
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 3/1 0/1' } })
    .jpeg()
    .toBuffer()
  return { name: 'lamp.jpg', mimeType: 'image/jpeg', buffer }
}
