// Files it at once where the hub answers, otherwise by the outbox.
import { connection } from '../../../kernel/offline/connection.ts'
import { putIn } from '../../../kernel/offline/outbox.ts'
import { isKind } from '../../../kernel/problems.ts'
import { fileForOthers, type Receipt } from '../api/reports.ts'
import { uploadPhotos } from '../attachments/uploads.ts'
import { newMessages } from './new-messages.ts'
import { inputOf, type OthersReport } from './new-report.ts'
import { reportKind } from './report-kind.ts'

/** The receipt; none while it waits to be sent. */
export interface Filed {
  title: string
  receipt: Receipt | null
}

export async function submitReport(report: OthersReport, key: string): Promise<Filed> {
  const input = inputOf(report)
  const title = input.title ?? input.description ?? ''
  if (navigator.onLine && connection().reached) {
    try {
      const attachments = report.photos.length > 0 ? await uploadPhotos(report.photos) : undefined
      return { title, receipt: await fileForOthers({ ...input, ...(attachments && { attachments }) }, key) }
    } catch (error) {
      if (!isKind(error, 'unreachable', 'slow')) throw error
    }
  }
  const now = new Date().toISOString()
  await putIn({
    id: key,
    about: `${reportKind} ${key}`,
    title,
    kind: reportKind,
    name: newMessages.title,
    data: { ...input },
    photos: report.photos.map(({ blob, name }) => ({ blob, name })),
    version: 0,
    happenedAt: now,
    madeAt: now,
  })
  return { title, receipt: null }
}
