// A store that speaks S3 and is not ours, where the machine has one: its bucket must be there and may be written to.
import type { S3Settings } from '../config/index.ts'

/** From `TEST_S3_ENDPOINT`, `TEST_S3_BUCKET` and, where needed, `TEST_S3_ACCESS_KEY_ID`, `TEST_S3_SECRET_ACCESS_KEY`. */
export function findS3(): S3Settings | undefined {
  const { TEST_S3_ACCESS_KEY_ID, TEST_S3_BUCKET, TEST_S3_ENDPOINT, TEST_S3_SECRET_ACCESS_KEY } = process.env
  if (!TEST_S3_ENDPOINT || !TEST_S3_BUCKET) return undefined
  return {
    endpoint: TEST_S3_ENDPOINT,
    bucket: TEST_S3_BUCKET,
    region: 'us-east-1',
    accessKeyId: TEST_S3_ACCESS_KEY_ID ?? 'test',
    secretAccessKey: TEST_S3_SECRET_ACCESS_KEY ?? 'test',
    pathStyle: true,
  }
}
