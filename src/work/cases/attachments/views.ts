// How a page is told of photos: with addresses that work for its reader.
import type { Vault } from '../../../kernel/crypto/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { addressUntil, signatureOf } from './address.ts'
import { type AttachmentRow, attachmentsOf } from './queries.ts'
import type { AttachmentView } from './schema.ts'

export interface CaseAttachments {
  /** Of these steps, or of all. */
  all(seqs?: readonly number[]): AttachmentView[]
  ofStep(seq: number): AttachmentView[]
}

/** For staff: their session opens them. */
export async function staffAttachments(tx: Tx, caseId: string, number: string): Promise<CaseAttachments> {
  const base = `/api/v1/cases/${number}/attachments`
  return grouped(await attachmentsOf(tx, caseId), (id, size) =>
    size === 'thumb' ? `${base}/${id}?size=thumb` : `${base}/${id}`,
  )
}

/** For whoever tracks the case without a session: signed, for about an hour. */
export async function trackedAttachments(tx: Tx, vault: Vault, caseId: string): Promise<CaseAttachments> {
  const until = addressUntil(tx.now)
  return grouped(await attachmentsOf(tx, caseId), (id, size) => {
    const query = new URLSearchParams({
      ...(size === 'thumb' && { size }),
      until: String(until),
      signature: signatureOf(vault, id, until),
    })
    return `/api/v1/cases/track/attachments/${id}?${query}`
  })
}

function grouped(
  rows: readonly AttachmentRow[],
  addressOf: (id: string, size: 'whole' | 'thumb') => string,
): CaseAttachments {
  const views = rows.map(({ contentType, height, id, seq, width }) => ({
    seq,
    view: {
      id,
      url: addressOf(id, 'whole'),
      thumbnail: addressOf(id, 'thumb'),
      width,
      height,
      contentType,
    },
  }))
  const pick = (wanted: (seq: number) => boolean) =>
    views.filter(({ seq }) => wanted(seq)).map(({ view }) => view)
  return {
    all: (seqs) => pick((seq) => seqs === undefined || seqs.includes(seq)),
    ofStep: (asked) => pick((seq) => seq === asked),
  }
}
