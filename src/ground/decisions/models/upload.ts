// A decision table as it arrives: the XML itself in the encoding that it names, or JSON that carries it.
import type { Readable } from 'node:stream'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { errors } from '../errors.ts'

export const acceptedTypes = ['application/xml', 'text/xml', 'application/dmn+xml', 'application/json']

/** Bytes; an XML of the most characters that a model may have, all of them Chinese. */
export const largestUpload = 6_000_000

export async function readUpload(body: unknown, contentType = ''): Promise<string> {
  const bytes = await readAll(body as Readable)
  return asUtf8(/json/i.test(contentType) ? fromJson(bytes) : decodeXml(bytes, contentType))
}

async function readAll(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    size += (part as Buffer).length
    if (size > largestUpload) throw errors.tooLarge({ limit: largestUpload })
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}

function fromJson(bytes: Buffer): string {
  const found = parseJson(bytes)
  const extra =
    typeof found === 'object' && found !== null ? Object.keys(found).filter((key) => key !== 'xml') : []
  const xml = typeof found === 'object' && found !== null && 'xml' in found ? found.xml : undefined
  if (typeof xml === 'string' && extra.length === 0) return xml
  throw fieldProblem([
    ...extra.map((field) => ({ field, message: { zh: '没有这一项', en: 'There is no such field' } })),
    ...(typeof xml === 'string'
      ? []
      : [{ field: 'xml', message: { zh: '请填写决策表的 XML', en: 'The XML of the table is required' } }]),
  ])
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw fieldProblem([{ field: '', message: { zh: '不是 JSON', en: 'This is not JSON' } }])
  }
}

/** The mark at the beginning counts first, then the content type, then the XML's own declaration. */
function decodeXml(bytes: Buffer, contentType: string): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : null
  const [, sent] = /charset="?([\w.:-]+)/i.exec(contentType) ?? []
  const [, declared] =
    /^[^>]*encoding\s*=\s*["']([\w.:-]+)/.exec(bytes.subarray(0, 200).toString('latin1')) ?? []
  const encoding = marked ?? sent ?? declared ?? 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw errors.encoding({ encoding })
  }
}

/** What is kept as text says of itself that it is UTF-8, whatever encoding it came in. */
function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*encoding\s*=\s*)(["'])[\w.:-]+\2/, '$1$2UTF-8$2')
}
