// A file that is sent is taken in whole before the first row is read: one that breaks off or is too large leaves
// nothing behind, and a slow database does not keep the sender's connection waiting.

import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { errors } from '../errors.ts'

/** Calls `work` with the path of the file, which is gone afterwards. @throws space.noFile, space.fileTooLarge */
export async function withUpload<T>(
  body: unknown,
  { folder, mostBytes }: { folder: string; mostBytes: number },
  work: (path: string) => Promise<T>,
): Promise<T> {
  if (!(body instanceof Readable)) throw errors.noFile()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `arriving-${randomUUID()}`)
  try {
    await pipeline(body, atMost(mostBytes), createWriteStream(path, { mode: 0o600 }))
    return await work(path)
  } finally {
    await rm(path, { force: true })
  }
}

function atMost(bytes: number): Transform {
  let arrived = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      arrived += chunk.length
      if (arrived > bytes) done(errors.fileTooLarge({ megabytes: Math.floor(bytes / 2 ** 20) }))
      else done(null, chunk)
    },
  })
}
