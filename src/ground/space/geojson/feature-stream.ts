// Reads the features of a GeoJSON file one by one, so that a city's parcels need no more memory than a village's.
// Takes a FeatureCollection, a bare Feature, and features one per line (RFC 8142, with or without the separator).

import type { Text } from '../../../kernel/i18n/index.ts'

export type ReadFeature = { number: number; value: unknown } | { number: number; problem: Text }

/** Longest single feature, in characters. */
const longestFeature = 32 << 20

/**
 * Yields each feature with its number counted from 1. A feature that is not JSON is yielded as a problem and
 * the reading goes on after it; a file that ends in the middle of one says so last.
 */
export async function* readFeatures(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<ReadFeature> {
  const splitter = new FeatureSplitter()
  let decoder: TextDecoder | undefined
  let number = 0
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk)
    if (!decoder && bytes.some((byte) => byte > 0x7f)) decoder = decoderOf(bytes)
    const text = decoder ? decoder.decode(bytes, { stream: true }) : bytes.toString('latin1')
    for (const found of splitter.feed(text)) yield parse(found, ++number)
  }
  if (splitter.unfinished)
    yield { number: number + 1, problem: { zh: '文件在此处中断', en: 'the file ends in the middle of this' } }
  else if (number === 0 && !splitter.foundCollection)
    yield { number: 1, problem: { zh: '不是 GeoJSON 文件', en: 'this is not a GeoJSON file' } }
}

/** GeoJSON is UTF-8, and yet many a Chinese desktop writes GB18030. The first bytes beyond ASCII decide. */
function decoderOf(bytes: Buffer): TextDecoder {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return new TextDecoder('utf-8')
  } catch {
    return new TextDecoder('gb18030')
  }
}

function parse(found: string | null, number: number): ReadFeature {
  if (found?.includes('\ufffd')) {
    return { number, problem: { zh: '含有无法解码的字节', en: 'it holds bytes that cannot be decoded' } }
  }
  if (found === null) return { number, problem: { zh: '要素过大', en: 'the feature is too large' } }
  try {
    return { number, value: JSON.parse(found) }
  } catch {
    return { number, problem: { zh: '不是有效的 JSON', en: 'this is not valid JSON' } }
  }
}

/**
 * Cuts features out of a stream of characters by counting braces outside strings. Features are the objects
 * inside the top-level array `features`; objects at the top that are no collection are features themselves.
 */
class FeatureSplitter {
  private depth = 0
  private inString = false
  private escaped = false
  private collection = false
  private pastFeatures = false
  private text = ''
  private taking = false
  private tooLong = false
  foundCollection = false

  get unfinished(): boolean {
    return this.depth > 0
  }

  *feed(text: string): Generator<string | null> {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const char = text[at]
      if (this.inString) {
        if (this.escaped) this.escaped = false
        else if (char === '\\') this.escaped = true
        else if (char === '"') this.inString = false
        continue
      }
      if (char === '"') {
        this.inString = true
      } else if (char === '{') {
        this.depth++
        if (this.depth === this.wantedDepth) {
          this.taking = true
          from = at
        }
      } else if (
        char === '[' &&
        this.depth === 1 &&
        !this.collection &&
        !this.pastFeatures &&
        this.opensFeatures(text.slice(from, at))
      ) {
        this.collection = true
        this.foundCollection = true
        this.taking = false
        this.text = ''
      } else if (char === ']' && this.depth === 1 && this.collection) {
        this.collection = false
        this.pastFeatures = true
      } else if (char === '}') {
        if (this.depth === this.wantedDepth && this.taking) {
          this.keep(text.slice(from, at + 1))
          yield this.take()
        }
        this.depth = Math.max(0, this.depth - 1)
        if (this.depth === 0) {
          this.collection = false
          this.pastFeatures = false
        }
      }
    }
    if (this.taking) this.keep(text.slice(from))
  }

  private get wantedDepth(): number {
    return this.collection ? 2 : 1
  }

  private opensFeatures(tail: string): boolean {
    return /"features"\s*:\s*$/.test(this.text + tail)
  }

  private keep(piece: string): void {
    if (this.text.length + piece.length > longestFeature) this.tooLong = true
    else this.text += piece
  }

  private take(): string | null {
    const found = this.tooLong ? null : this.text
    this.text = ''
    this.taking = false
    this.tooLong = false
    return found
  }
}
