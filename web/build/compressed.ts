// Lays compressed forms beside the built files, once and as small as they get, so that the hub hands them out as they lie.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const worthIt = 1_024
const forms = {
  br: (file: Buffer) =>
    promisify(brotliCompress)(file, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  gz: (file: Buffer) => promisify(gzip)(file, { level: constants.Z_BEST_COMPRESSION }),
}

export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        const names = await readdir(dir, { recursive: true })
        await Promise.all(
          names.filter((name) => /\.(js|css|svg)$/.test(name)).map((name) => compress(join(dir, name))),
        )
      },
    },
  }
}

async function compress(path: string): Promise<void> {
  const file = await readFile(path)
  if (file.length < worthIt) return
  await Promise.all(
    Object.entries(forms).map(async ([ending, form]) => writeFile(`${path}.${ending}`, await form(file))),
  )
}
