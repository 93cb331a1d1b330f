// Real bytes, made here: what is taken comes out upright, small and silent about where it was taken; the rest is refused.
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cleanImage, kindOf, mostBytes } from './index.ts'
import { makeTurns } from './turn.ts'

function picture(width = 64, height = 48) {
  return sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 40 } } })
}

/** GPS of a made-up place and the name of a made-up phone. */
const exif = {
  IFD0: { Make: 'PhoneMaker', Model: 'Secret-7', ImageDescription: '赵钱孙的家' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '30/1 15/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '118/1 30/1 0/1',
  },
}

function refusal(sent: Buffer): Promise<{ code: string; fields: { field: string }[]; status: number }> {
  return cleanImage(sent, 'photo').then(
    () => Promise.reject(new Error('was taken')),
    (problem) => problem,
  )
}

describe('a photo', () => {
  it('loses where, when, by which device and in whose colours it was taken', async () => {
    const sent = await picture().withExif(exif).withIccProfile('p3').withXmp('<x>here</x>').jpeg().toBuffer()
    expect(sent.includes('Secret-7')).toBe(true)
    expect((await sharp(sent).metadata()).exif).toBeDefined()
    const { content, thumbnail } = await cleanImage(sent, 'photo')
    for (const kept of [content, thumbnail]) {
      const { exif: left, icc, iptc, orientation, xmp } = await sharp(kept).metadata()
      expect({ left, icc, iptc, orientation, xmp }).toEqual({})
      for (const word of ['Exif', 'GPS', 'Secret-7', '赵钱孙', 'ICC_PROFILE', 'here'])
        expect(kept.includes(word), word).toBe(false)
    }
  })

  it('is turned upright', async () => {
    const lying = await picture(80, 40)
      .withExif({ IFD0: { Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(await cleanImage(lying, 'photo')).toMatchObject({
      width: 40,
      height: 80,
      contentType: 'image/jpeg',
    })
  })

  it('keeps its colours when they were told in another space', async () => {
    const p3 = await picture().withIccProfile('p3').png().toBuffer()
    const { content } = await cleanImage(p3, 'photo')
    const { data } = await sharp(content).raw().toBuffer({ resolveWithObject: true })
    for (const [at, wanted] of [200, 30, 40].entries())
      expect(Math.abs((data[at] ?? 0) - wanted)).toBeLessThan(6)
  })

  it('is made small enough for a screen, with a thumbnail, never larger than it was', async () => {
    const large = await cleanImage(await picture(5000, 2500).jpeg().toBuffer(), 'photo')
    expect(large).toMatchObject({ width: 3072, height: 1536 })
    expect(await sharp(large.thumbnail).metadata()).toMatchObject({ width: 480, height: 240, format: 'jpeg' })
    expect(await cleanImage(await picture(60, 20).png().toBuffer(), 'photo')).toMatchObject({
      width: 60,
      height: 20,
    })
  })

  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('may be a %s, and becomes a JPEG', async (format) => {
    const { content } = await cleanImage(await picture().toFormat(format).toBuffer(), 'photo')
    expect(kindOf(content)).toEqual({ is: 'image', kind: 'jpeg' })
  })

  it('that is see-through lies on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const sent = await sharp({ create: { width: 8, height: 8, channels: 4, background: clear } })
      .png()
      .toBuffer()
    const { content } = await cleanImage(sent, 'photo')
    expect([...(await sharp(content).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255])
  })

  it('that moves is its first picture', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 20, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    for (const format of ['gif', 'webp'] as const) {
      // @NOTE joined from raw pixels: nothing that the house does not read is read here either
      const raw = await Promise.all(frames.map((frame) => sharp(frame).removeAlpha().raw().toBuffer()))
      const sent = await sharp(Buffer.concat(raw), {
        raw: { width: 20, height: 40, channels: 3, pageHeight: 20 },
      })
        .toFormat(format)
        .toBuffer()
      expect((await sharp(sent, { pages: -1 }).metadata()).pages).toBe(2)
      const cleaned = await cleanImage(sent, 'photo')
      expect(cleaned).toMatchObject({ width: 20, height: 20 })
      const [red = 0, , blue = 255] = await sharp(cleaned.content).raw().toBuffer()
      expect([red > 200, blue < 60]).toEqual([true, true])
    }
  })
})

describe('what is not a photo that can be taken', () => {
  const words = (text: string) => Buffer.from(text)
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  it.each([
    ['nothing', Buffer.alloc(0), 'images.empty'],
    ['a text', words('a cover is missing'), 'images.unknown'],
    ['an SVG', words(svg), 'images.document'],
    ['an SVG behind a declaration', words(`<?xml version="1.0"?>\n<!-- x -->\n${svg}`), 'images.document'],
    ['a page', words('<!DOCTYPE html><script>1</script>'), 'images.document'],
    ['a PDF', words('%PDF-1.7\n…'), 'images.document'],
    [
      'a HEIC',
      Buffer.concat([Buffer.from([0, 0, 0, 24]), words('ftypheic\0\0\0\0mif1heic')]),
      'images.otherKind',
    ],
    ['a TIFF', Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), 'images.otherKind'],
    ['a program', Buffer.from([0x4d, 0x5a, 0x90, 0]), 'images.unknown'],
    ['a JPEG in its first bytes only', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), 'images.broken'],
  ])('%s is refused by its field', async (_what, sent, code) => {
    expect(await refusal(sent)).toMatchObject({ code, status: 422, fields: [{ field: 'photo' }] })
  })

  it('an AVIF and a TIFF that are whole are refused like any', async () => {
    expect(await refusal(await picture().avif().toBuffer())).toMatchObject({ code: 'images.otherKind' })
    expect(await refusal(await picture().tiff().toBuffer())).toMatchObject({ code: 'images.otherKind' })
  })

  it('one that breaks off is refused, whatever is missing', async () => {
    const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, at) => (at * 7919) % 251))
    for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
      const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
        .toFormat(format)
        .toBuffer()
      const half = whole.subarray(0, whole.length / 2)
      expect((await refusal(half)).code, format).toBe('images.broken')
    }
  })

  it('one heavier than the limit is refused unread', async () => {
    const jpeg = await picture().jpeg().toBuffer()
    const heavy = Buffer.concat([jpeg, Buffer.alloc(mostBytes)])
    expect(await refusal(heavy)).toMatchObject({ code: 'images.tooLarge', status: 413 })
  })

  it('one with more pixels than the limit is refused by its header, however few bytes they take', async () => {
    expect((await refusal(pngOf(30_000, 30_000))).code).toBe('images.tooManyPixels')
    expect((await refusal(pngOf(100_000, 401))).code).toBe('images.tooManyPixels')
  })

  it('a picture with something else behind or inside it leaves with the picture alone', async () => {
    const script = '<script>alert(1)</script>'
    const jpeg = await picture().jpeg().toBuffer()
    const comment = Buffer.from(script)
    const marker = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
    const polyglot = Buffer.concat([
      jpeg.subarray(0, 2),
      marker,
      comment,
      jpeg.subarray(2),
      words(`PK\x03\x04${script}`),
    ])
    const { content } = await cleanImage(polyglot, 'photo')
    expect(content.includes('script')).toBe(false)
    expect(content.includes('PK\x03\x04')).toBe(false)
  })
})

describe('turns', () => {
  it('are taken by so many at once, so many wait, the rest are told', async () => {
    const turns = makeTurns({ atOnce: 2, mostWaiting: 1 })
    const ends: (() => void)[] = []
    let running = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++running)
      await new Promise<void>((resolve) => ends.push(resolve))
      running--
    }
    const taken = [turns.take(work), turns.take(work), turns.take(work)]
    expect(turns.take(work)).toBeUndefined()
    while (ends.length > 0 || running > 0) {
      ends.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
    await Promise.all(taken)
    expect([most, running]).toEqual([2, 0])
    expect(turns.take(async () => 1)).toBeDefined()
  })
})

/** A PNG of so many black pixels in a few bytes: a decompression bomb. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const line = Math.ceil(width / 8) + 1
  const body = deflateSync(Buffer.alloc(Math.min(line * height, 20_000_000)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}
