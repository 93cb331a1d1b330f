// The default: a folder that nobody else on the machine may look into.
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { codeOf } from '../errors/index.ts'
import { arrive } from './arrive.ts'
import { demandId, errors } from './errors.ts'
import type { Blobs } from './index.ts'

export function folderBlobs(folder: string): Blobs {
  const place = (id: string): string => join(folder, demandId(id).slice(0, 2), id)
  return {
    put: (content) =>
      arrive(content, folder, async (path, { id }) => {
        await mkdir(join(folder, id.slice(0, 2)), { recursive: true, mode: 0o700 })
        await rename(path, place(id))
      }),
    open: (id) => Readable.from(read(place(id)), { objectMode: false }),
    async remove(id) {
      await rm(place(id), { force: true })
    },
  }
}

async function* read(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path)
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? errors.missing() : error
  }
}
