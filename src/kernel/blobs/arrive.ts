// A file is written down beside its place until all of it is there and its id is known: what breaks off leaves nothing.
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Blob } from './index.ts'

/** `keep` moves or copies the file at the path; what is left of it is removed. */
export async function arrive(
  content: Readable | Buffer,
  folder: string,
  keep: (path: string, blob: Blob) => Promise<void>,
): Promise<Blob> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `arriving-${randomUUID()}`)
  const hash = createHash('sha256')
  let size = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  try {
    const source = Buffer.isBuffer(content) ? Readable.from([content]) : content
    await pipeline(source, count, createWriteStream(path, { mode: 0o600 }))
    const blob = { id: hash.digest('hex'), size }
    await keep(path, blob)
    return blob
  } finally {
    await rm(path, { force: true })
  }
}
