// What can be wrong with kept files.
import { defineErrors } from '../errors/index.ts'

export const errors = defineErrors('blobs', {
  badId: { status: 400, message: { zh: '文件编号不对', en: 'This is not the id of a file' } },
  missing: { status: 404, message: { zh: '文件已不在', en: 'The file is not there any more' } },
  away: {
    status: 503,
    message: {
      zh: '文件存储暂时用不了，请稍后再试',
      en: 'Files cannot be kept or read just now: please try again',
    },
  },
  unreachable: {
    status: 503,
    message: {
      zh: '文件存储用不了：{endpoint} 的 {bucket}（{reason}）。请检查 S3_ENDPOINT、S3_BUCKET 和密钥',
      en: 'The file store cannot be used: {bucket} at {endpoint} ({reason}). Check S3_ENDPOINT, S3_BUCKET and the keys',
    },
  },
})

/** @throws blobs.badId */
export function demandId(id: string): string {
  if (!/^[0-9a-f]{64}$/.test(id)) throw errors.badId()
  return id
}
