// A picture that was made our own gets a row and lies sealed in the store, until a report or a step names it.
import { audit } from '../../../kernel/audit/index.ts'
import { blobIdOf } from '../../../kernel/blobs/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import type { CleanImage } from '../../../kernel/images/index.ts'
import { keyContext } from './claim.ts'
import { insertAttachment } from './queries.ts'
import { sealPicture } from './seal.ts'

export interface KeptFor {
  actor: string
  /** By which it may be named; left out where it is named by its id, as when a history is laid in. */
  key?: string
}

/** Gives its id. The row is written first: what a crash leaves behind is found by it, and goes with what nobody names. */
export async function keepAttachment(hub: Hub, image: CleanImage, { actor, key }: KeptFor): Promise<string> {
  const { content, contentType, height, thumbnail, width } = image
  const { id, pictures } = await hub.db.tx(async (tx) => {
    const id = newId(tx.now)
    const whole = sealPicture(hub.vault, id, 'whole', content)
    const thumb = sealPicture(hub.vault, id, 'thumb', thumbnail)
    await insertAttachment(tx, {
      id,
      keyHash: key ? hub.vault.hash(key, keyContext) : null,
      contentType,
      width,
      height,
      bytes: content.length,
      blob: blobIdOf(whole),
      thumbnailBlob: blobIdOf(thumb),
    })
    await audit(tx, { actor, action: 'cases.send-attachment', subject: id })
    return { id, pictures: [whole, thumb] }
  })
  for (const picture of pictures) await hub.blobs.put(picture)
  return id
}
