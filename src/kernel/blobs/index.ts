// Files that belong to records, kept by their content: in a folder, or in a store that speaks S3 by setting.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Config } from '../config/index.ts'
import { folderBlobs } from './folder.ts'

export { folderBlobs } from './folder.ts'

export interface Blob {
  /** SHA-256 of the content, hexadecimal. */
  id: string
  size: number
}

export interface Blobs {
  /** The same content again is the same blob. */
  put(content: Readable | Buffer): Promise<Blob>
  /** Fails with `blobs.missing`, when it is read, if there is none. Throws `blobs.badId`. */
  open(id: string): Readable
  /** Nothing happens when there is none. */
  remove(id: string): Promise<void>
}

/** Whether the store can be used is tried here, so that a wrong setting is told at the start. @throws blobs.unreachable */
export async function openBlobs({ dataFolder, s3 }: Pick<Config, 'dataFolder' | 's3'>): Promise<Blobs> {
  if (!s3) return folderBlobs(join(dataFolder, 'blobs'))
  // @NOTE loaded only where it is set: a street's hub does without the client of a store that it does not use.
  const { openS3Blobs } = await import('./s3.ts')
  return openS3Blobs(s3, join(dataFolder, 'arriving'))
}

/** The id that a content will have. */
export function blobIdOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
