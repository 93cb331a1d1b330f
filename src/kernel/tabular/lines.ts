// Cuts a byte stream into lines before decoding, so that broken bytes or an endless line cost one line only.
// Byte 0x0A is never part of a longer character in UTF-8 or GB18030.
import type { Readable } from 'node:stream'

/** The bytes of one line without its line end; `bytes` is cut where the line was too long. */
export interface RawLine {
  line: number
  bytes: Buffer
  tooLong: boolean
}

const newline = 0x0a
const carriageReturn = 0x0d

/** Splits at LF or CR LF, counting lines from 1. Never holds more than `limit` bytes of one line. */
export async function* rawLines(source: Readable, limit: number): AsyncGenerator<RawLine> {
  let parts: Buffer[] = []
  let held = 0
  let tooLong = false
  let line = 1

  function keep(bytes: Buffer): void {
    const room = limit - held
    if (bytes.length > room) tooLong = true
    const kept = bytes.subarray(0, Math.max(room, 0))
    if (kept.length > 0) parts.push(kept)
    held += kept.length
  }

  function finish(): RawLine {
    const joined = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
    const bytes = joined.at(-1) === carriageReturn ? joined.subarray(0, -1) : joined
    const finished = { line, bytes, tooLong }
    parts = []
    held = 0
    tooLong = false
    line += 1
    return finished
  }

  for await (const piece of source) {
    const chunk: Buffer = typeof piece === 'string' ? Buffer.from(piece) : piece
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      keep(chunk.subarray(start, end))
      yield finish()
      start = end + 1
    }
    keep(chunk.subarray(start))
  }
  if (held > 0 || tooLong) yield finish()
}
