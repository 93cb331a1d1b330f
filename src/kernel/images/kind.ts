// What a file is, by its first bytes: its name and what its sender calls it say nothing.

/** Kinds that are taken. */
export type ImageKind = 'jpeg' | 'png' | 'webp' | 'gif'

/** Kinds that are known and refused, so that the refusal can say why. */
type Refused = { is: 'otherKind'; kind: string } | { is: 'document'; kind: string } | { is: 'unknown' }

export type Kind = { is: 'image'; kind: ImageKind } | Refused

/** Of the ISO base media family (ISO/IEC 14496-12), by the brand in `ftyp`. */
const brands: Record<string, string> = {
  heic: 'HEIC',
  heix: 'HEIC',
  heim: 'HEIC',
  heis: 'HEIC',
  hevc: 'HEIC',
  hevx: 'HEIC',
  mif1: 'HEIF',
  msf1: 'HEIF',
  avif: 'AVIF',
  avis: 'AVIF',
}

export function kindOf(head: Buffer): Kind {
  if (starts(head, [0xff, 0xd8, 0xff])) return image('jpeg')
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return image('png')
  const text = head.toString('latin1', 0, 512)
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return image('webp')
  if (/^GIF8[79]a/.test(text)) return image('gif')
  if (text.startsWith('ftyp', 4)) return { is: 'otherKind', kind: brands[text.slice(8, 12)] ?? 'MP4' }
  if (/^(II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(text)) return { is: 'otherKind', kind: 'TIFF' }
  if (text.startsWith('BM')) return { is: 'otherKind', kind: 'BMP' }
  if (text.startsWith('%PDF-')) return { is: 'document', kind: 'PDF' }
  if (/<svg[\s>]/i.test(text)) return { is: 'document', kind: 'SVG' }
  if (/^\W*<(!doctype html|html|script|head|body)/i.test(text)) return { is: 'document', kind: 'HTML' }
  if (text.startsWith('PK\x03\x04')) return { is: 'document', kind: 'ZIP' }
  return { is: 'unknown' }
}

function image(kind: ImageKind): Kind {
  return { is: 'image', kind }
}

function starts(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte)
}
