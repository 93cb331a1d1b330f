// A store that speaks S3, of whatever maker: only the four oldest operations are used.
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { S3Settings } from '../config/index.ts'
import { arrive } from './arrive.ts'
import { demandId, errors } from './errors.ts'
import type { Blobs } from './index.ts'

/** What is small is sent from memory, so that a lost connection can be tried again. */
const smallBytes = 8 * 1024 * 1024

/** `folder` is where a file waits until its id is known. @throws blobs.unreachable */
export async function openS3Blobs(settings: S3Settings, folder: string): Promise<Blobs> {
  const { bucket: Bucket, endpoint } = settings
  const client = clientOf(settings)
  await client.send(new HeadBucketCommand({ Bucket })).catch((error: unknown) => {
    throw errors.unreachable({ bucket: Bucket, endpoint, reason: reasonOf(error) })
  })
  const place = (id: string) => ({ Bucket, Key: `${demandId(id).slice(0, 2)}/${id}` })

  async function* read(Key: string): AsyncGenerator<Uint8Array> {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key })).catch(said)
    if (Body instanceof Readable) yield* Body
  }

  return {
    put: (content) =>
      arrive(content, folder, async (path, { id, size }) => {
        const Body = size <= smallBytes ? await readFile(path) : createReadStream(path)
        await client.send(new PutObjectCommand({ ...place(id), Body, ContentLength: size })).catch(said)
      }),
    open: (id) => Readable.from(read(place(id).Key), { objectMode: false }),
    async remove(id) {
      await client.send(new DeleteObjectCommand(place(id))).catch(said)
    },
  }
}

function clientOf({ accessKeyId, endpoint, pathStyle, region, secretAccessKey }: S3Settings): S3Client {
  return new S3Client({
    endpoint,
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 4,
    // @NOTE newer checksums are unknown to many stores of other makers; an id is the content's own checksum anyway.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  })
}

/** In words that say nothing of the store to whoever asked; what it was stands in the log. */
function said(cause: unknown): never {
  const missing = cause instanceof S3ServiceException && cause.$metadata.httpStatusCode === 404
  throw Object.assign(missing ? errors.missing() : errors.away(), { cause })
}

function reasonOf(error: unknown): string {
  if (error instanceof S3ServiceException)
    return `HTTP ${error.$metadata.httpStatusCode ?? '?'} ${error.name}`
  return error instanceof Error ? error.message || error.name : String(error)
}
