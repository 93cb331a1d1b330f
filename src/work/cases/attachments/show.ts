// Shows a photo to whoever may see its case. That a whole picture was opened is written down; the small ones on a page are
// seen with the page, whose opening is written down already.
import { buffer } from 'node:stream/consumers'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { actorOf } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { type Caller, placesOf, seesAsStaff } from '../scope.ts'
import { findCase } from '../store/load.ts'
import { isSigned } from './address.ts'
import { errors } from './errors.ts'
import { type AttachmentRow, findAttachment } from './queries.ts'
import { openPicture, type Size } from './seal.ts'

export interface Asked {
  id: string
  size: Size
}

/** As the case's page: who does not see the case is not told that there is a photo. @throws attachments.notFound */
export async function findForStaff(
  tx: Tx,
  caller: Caller,
  number: string,
  { id, size }: Asked,
): Promise<AttachmentRow> {
  const [photo, of] = [await findAttachment(tx, id), await findCase(tx, number)]
  if (!of || photo?.caseId !== of.state.id || !seesAsStaff(caller, await placesOf(tx, of.state)))
    throw errors.notFound()
  if (size === 'whole') await note(tx, caller, 'cases.read-attachment', of.state.id, id)
  return photo
}

export interface SignedAddress extends Asked {
  until: number
  signature: string
}

/** @throws attachments.addressOver, attachments.notFound */
export async function findForTracker(
  tx: Tx,
  { vault }: Hub,
  caller: Caller,
  asked: SignedAddress,
): Promise<AttachmentRow> {
  if (!isSigned(vault, asked, tx.now)) throw errors.addressOver()
  const photo = await findAttachment(tx, asked.id)
  if (!photo) throw errors.notFound()
  if (asked.size === 'whole') await note(tx, caller, 'cases.track-attachment', photo.caseId, asked.id)
  return photo
}

async function note(tx: Tx, { principal }: Caller, action: string, subject: string, attachment: string) {
  await audit(tx, { actor: actorOf(principal), action, subject, data: { attachment } })
}

/** The picture with headers under which it can be nothing but a picture. */
export async function sendPicture(
  { blobs, vault }: Hub,
  request: FastifyRequest,
  reply: FastifyReply,
  photo: AttachmentRow,
  { id, size }: Asked,
): Promise<FastifyReply> {
  const blob = size === 'thumb' ? photo.thumbnailBlob : photo.blob
  const tag = `"${blob.slice(0, 32)}"`
  reply
    // @NOTE asked again each time: who signs out, or loses the case, does not see it from a cache of the browser.
    .header('cache-control', 'private, no-cache')
    .header('etag', tag)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('content-disposition', `inline; filename="photo-${id.slice(-8)}.jpg"`)
    .type(photo.contentType)
  if (request.headers['if-none-match'] === tag) return reply.status(304).send()
  const picture = openPicture(vault, id, size, await buffer(blobs.open(blob)))
  return reply.header('content-length', picture.length).send(picture)
}
