// Files that belong to records, kept by content: a folder by default.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { defineErrors } from '../errors/index.ts'

export interface Blob {
  /** SHA-256 of the content, hexadecimal. */
  id: string
  size: number
}

export interface Blobs {
  put(content: Readable | Buffer): Promise<Blob>
  open(id: string): Readable
  remove(id: string): Promise<void>
}

const errors = defineErrors('blobs', {
  badId: { status: 400, message: { zh: '文件编号不对', en: 'This is not the id of a file' } },
})

export function folderBlobs(folder: string): Blobs {
  const place = (id: string): string => {
    if (!/^[0-9a-f]{64}$/.test(id)) throw errors.badId()
    return join(folder, id.slice(0, 2), id)
  }
  return {
    async put(content) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const arriving = join(folder, `arriving-${randomUUID()}`)
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
        await pipeline(source, count, createWriteStream(arriving, { mode: 0o600 }))
        const id = hash.digest('hex')
        await mkdir(join(folder, id.slice(0, 2)), { recursive: true, mode: 0o700 })
        await rename(arriving, place(id))
        return { id, size }
      } catch (error) {
        await rm(arriving, { force: true })
        throw error
      }
    },
    open: (id) => createReadStream(place(id)),
    remove: (id) => rm(place(id), { force: true }),
  }
}
