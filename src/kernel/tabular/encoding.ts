// Finds how a text file is written: a byte order mark, else strict UTF-8, else GB18030 (most Chinese exports).
// The file decides once, by its first lines that are not plain ASCII; a line that does not fit is a bad row.
import { PassThrough, pipeline, type Readable, Transform } from 'node:stream'
import type { Text } from '../i18n/index.ts'
import { errors } from './errors.ts'
import { type RawLine, rawLines } from './lines.ts'
import { shorten, type TableLimits } from './table.ts'

export type TextLine = { line: number; text: string } | { line: number; problem: Text; original: string }

const windowBytes = 256 << 10

/** Decodes line by line. `encoding` is a label such as 'utf-8' or 'gb18030'; without it the file is asked. */
export async function* textLines(
  source: Readable,
  limits: TableLimits,
  encoding?: string,
): AsyncGenerator<TextLine> {
  const { stream, marked } = await readMark(source)
  const told = encoding ? decoderFor(encoding) : marked ? decoderFor('utf-8') : undefined
  let decoder = told
  const waiting: RawLine[] = []
  let waitingBytes = 0
  for await (const raw of rawLines(stream, limits.recordBytes)) {
    if (decoder) {
      yield decode(raw, decoder, limits)
      continue
    }
    waiting.push(raw)
    waitingBytes += raw.bytes.length
    if (waitingBytes < windowBytes) continue
    decoder = chooseDecoder(waiting)
    for (const held of waiting) yield decode(held, decoder ?? decoderFor('utf-8'), limits)
    waiting.length = 0
    waitingBytes = 0
  }
  const last = decoder ?? chooseDecoder(waiting) ?? decoderFor('utf-8')
  for (const held of waiting) yield decode(held, last, limits)
}

/** Nothing is chosen while every line is ASCII. A few spoiled lines do not outvote the others. */
function chooseDecoder(lines: RawLine[]): TextDecoder | undefined {
  const telling = lines.filter((raw) => !raw.tooLong && raw.bytes.some((byte) => byte > 0x7f))
  if (telling.length === 0) return undefined
  const utf8 = decoderFor('utf-8')
  const gb18030 = decoderFor('gb18030')
  const asUtf8 = telling.filter((raw) => fits(raw, utf8)).length
  const asGb18030 = telling.filter((raw) => fits(raw, gb18030)).length
  if (asUtf8 === telling.length) return utf8
  if (asUtf8 === 0 && asGb18030 === 0) return undefined
  return asUtf8 * 2 >= telling.length ? utf8 : asGb18030 > asUtf8 ? gb18030 : utf8
}

function fits(raw: RawLine, decoder: TextDecoder): boolean {
  try {
    decoder.decode(raw.bytes)
    return true
  } catch {
    return false
  }
}

function decode(raw: RawLine, decoder: TextDecoder, limits: TableLimits): TextLine {
  if (raw.tooLong) {
    const problem = {
      zh: `本行超过 ${limits.recordBytes} 字节`,
      en: `The line is longer than ${limits.recordBytes} bytes`,
    }
    return { line: raw.line, problem, original: shorten(raw.bytes.subarray(0, 4000).toString('latin1')) }
  }
  try {
    return { line: raw.line, text: decoder.decode(raw.bytes) }
  } catch {
    const problem = {
      zh: `本行含有不属于 ${decoder.encoding} 编码的字节`,
      en: `The line holds bytes that are not ${decoder.encoding}`,
    }
    return { line: raw.line, problem, original: shorten(raw.bytes.toString('latin1')) }
  }
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true })
  } catch {
    throw errors.unknownEncoding({ encoding: label })
  }
}

/** Takes a byte order mark off the stream. UTF-16, Excel's "Unicode text", is turned into UTF-8 here. */
async function readMark(source: Readable): Promise<{ stream: Readable; marked: boolean }> {
  const chunks = source[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < 3) {
    const next = await chunks.next()
    if (next.done) break
    head = Buffer.concat([head, typeof next.value === 'string' ? Buffer.from(next.value) : next.value])
  }
  const mark = head.toString('hex', 0, 3)
  const wide = mark.startsWith('fffe') ? 'utf-16le' : mark.startsWith('feff') ? 'utf-16be' : undefined
  const start = mark === 'efbbbf' ? 3 : wide ? 2 : 0
  const stream = rejoin(head.subarray(start), chunks)
  return { stream: wide ? transcode(stream, wide) : stream, marked: start > 0 }
}

function rejoin(head: Buffer, chunks: AsyncIterator<Buffer>): Readable {
  const out = new PassThrough()
  async function* all(): AsyncGenerator<Buffer> {
    yield head
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  pipeline(all(), out, () => {})
  return out
}

function transcode(stream: Readable, encoding: string): Readable {
  const decoder = new TextDecoder(encoding)
  const out = new Transform({
    transform(chunk: Buffer, _, done) {
      done(null, decoder.decode(chunk, { stream: true }))
    },
    flush(done) {
      done(null, decoder.decode())
    },
  })
  pipeline(stream, out, () => {})
  return out
}
