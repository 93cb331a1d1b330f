// Takes a photo from anybody: asked whether the caller may, read up to the limit, scanned, made our own, sealed, kept.
import { Readable } from 'node:stream'
import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { cleanImage, imageProblem, mostBytes, tooLarge } from '../../../kernel/images/index.ts'
import { takeAllowance } from './allowance.ts'
import { errors } from './errors.ts'
import { keepAttachment } from './keep.ts'
import limits from './limits.json' with { type: 'json' }
import { countUnclaimed } from './queries.ts'
import type { NewAttachment } from './schema.ts'

/** The field that a problem with the picture names. */
const field = 'photo'

const cutAt = 4 * mostBytes

let arriving = 0

export interface Sent {
  principal: Principal
  /** Of the network that it came from. */
  address: string
  body: unknown
}

/** @throws attachments.tooMany, attachments.full, images.…, scanner.… */
export async function receiveAttachment(
  hub: Hub,
  { address, body, principal }: Sent,
): Promise<NewAttachment> {
  await hub.db.tx(async (tx) => {
    await takeAllowance(tx, hub.vault, principal, address)
    if ((await countUnclaimed(tx)) >= limits.mostUnclaimed) throw errors.full()
  })
  const sent = await readWhole(body)
  await hub.scanner.scan(sent, field)
  const image = await cleanImage(sent, field)
  const key = hub.vault.token(24)
  const id = await keepAttachment(hub, image, { actor: actorOf(principal), key })
  const { content, contentType, height, width } = image
  return { id, key, contentType, width, height, bytes: content.length }
}

/**
 * The whole body, up to the limit; so many at once, so that memory stays what it is. What is too large is read on and let
 * go for a while, since a sender who is cut off never hears why.
 */
async function readWhole(body: unknown): Promise<Buffer> {
  if (!(body instanceof Readable)) throw imageProblem('empty', field)
  if (arriving >= limits.mostArriving) throw errors.busy({}, { headers: { 'retry-after': '5' } })
  arriving++
  try {
    const parts: Buffer[] = []
    let size = 0
    for await (const part of body) {
      size += part.length
      if (size > cutAt) break
      if (size <= mostBytes) parts.push(part)
    }
    if (size > mostBytes) throw tooLarge(field)
    return Buffer.concat(parts, size)
  } finally {
    arriving--
  }
}
