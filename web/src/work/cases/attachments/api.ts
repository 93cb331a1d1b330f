// The calls of photos that the pages make.
import type { AttachmentView, NewAttachment } from '../../../../../src/work/cases/attachments/schema.ts'
import { endpoints } from '../../../kernel/paths.ts'
import { upload } from '../../../kernel/upload.ts'
import type { Photo } from './photo.ts'

export type Attachment = AttachmentView

/** `onProgress` is told the part that has arrived, 0 to 1. */
export function sendPhoto({ blob }: Photo, onProgress: (done: number) => void): Promise<NewAttachment> {
  return upload(endpoints.casesAttachments(), blob, onProgress)
}
