// A zip archive opened with hard limits, so that a small file cannot fill memory or the clock (a zip bomb).
// What an entry declares is checked before inflating, what it really inflates to while inflating.
import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { Problem } from '../errors/index.ts'
import { errors } from './errors.ts'
import type { TableLimits } from './table.ts'

export interface Archive {
  has(name: string): boolean
  /** Inflates one entry. Ends with `tabular.tooLarge` as soon as a limit is passed. */
  open(name: string): AsyncGenerator<Buffer>
  close(): void
}

/** Opens an archive from a path or, held in memory up to `archiveBytes`, from a stream. */
export async function openArchive(source: string | Readable, limits: TableLimits): Promise<Archive> {
  const zip = await openZip(source, limits)
  try {
    const entries = await listEntries(zip, limits)
    let inflated = 0
    async function* open(name: string): AsyncGenerator<Buffer> {
      const entry = entries.get(name)
      if (!entry) throw errors.unreadable({ reason: name })
      let own = 0
      try {
        const stream = await zip.openReadStreamPromise(entry)
        for await (const chunk of stream) {
          own += chunk.length
          inflated += chunk.length
          checkRatio(own, entry.compressedSize, limits)
          if (inflated > limits.inflatedBytes) throw tooInflated(limits)
          yield chunk
        }
      } catch (problem) {
        throw asTabular(problem)
      }
    }
    return { has: (name) => entries.has(name), open, close: () => zip.close() }
  } catch (problem) {
    zip.close()
    throw asTabular(problem)
  }
}

async function openZip(source: string | Readable, limits: TableLimits): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: false }
  try {
    if (typeof source === 'string') return await openPromise(source, options)
    return await fromBufferPromise(await collect(source, limits), options)
  } catch (problem) {
    throw asTabular(problem)
  }
}

async function listEntries(zip: ZipFile, limits: TableLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.archiveEntries) throw tooMany(limits)
  const entries = new Map<string, Entry>()
  let declared = 0
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= limits.archiveEntries) throw tooMany(limits)
    declared += entry.uncompressedSize
    if (declared > limits.inflatedBytes) throw tooInflated(limits)
    checkRatio(entry.uncompressedSize, entry.compressedSize, limits)
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function collect(source: Readable, limits: TableLimits): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > limits.archiveBytes)
      throw errors.tooLarge({ what: 'archive bytes', limit: limits.archiveBytes })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function checkRatio(inflated: number, deflated: number, limits: TableLimits): void {
  if (inflated > 1 << 20 && inflated > deflated * limits.inflationRatio) {
    throw errors.tooLarge({ what: 'inflation ratio', limit: limits.inflationRatio })
  }
}

function tooInflated(limits: TableLimits): Error {
  return errors.tooLarge({ what: 'inflated bytes', limit: limits.inflatedBytes })
}

function tooMany(limits: TableLimits): Error {
  return errors.tooLarge({ what: 'archive entries', limit: limits.archiveEntries })
}

/** The zip library throws plain errors; a file that cannot be opened keeps the system's own. */
function asTabular(problem: unknown): unknown {
  if (problem instanceof Problem || (problem instanceof Error && 'syscall' in problem)) return problem
  return errors.unreadable({ reason: problem instanceof Error ? problem.message : String(problem) })
}
