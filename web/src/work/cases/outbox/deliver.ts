// Brings one step of the outbox to the hub: first its photos, each once, then the step with its key and version.
import { keep } from '../../../kernel/offline/kept.ts'
import type { Deliver } from '../../../kernel/offline/outbox.ts'
import type { Item, KeptPhoto } from '../../../kernel/offline/outbox-rules.ts'
import { takeAction } from '../api/cases.ts'
import { fileForOthers, type ReportInput } from '../api/reports.ts'
import { photoOf } from '../attachments/photo.ts'
import { uploadPhoto } from '../attachments/uploads.ts'
import { caseKey } from '../case-keys.ts'
import { reportKind } from '../new/report-kind.ts'

/** A key counts for a day; an older one is asked for anew. */
const keyCounts = 20 * 3_600_000

export const deliver: Deliver = async (item, save) => {
  const sent = await sendPhotos(item, save)
  const keys = sent.photos.flatMap(({ key }) => key ?? [])
  const { about, data, happenedAt, id, kind, version } = sent
  const attachments = keys.length > 0 ? { attachments: keys } : {}
  if (kind === reportKind) {
    const report = { ...(data as ReportInput), ...attachments, ...(happenedAt && { happenedAt }) }
    return fileForOthers(report, id)
  }
  const found = await takeAction({
    number: about,
    kind,
    data: { ...data, ...attachments },
    version,
    idempotencyKey: id,
    happenedAt,
  })
  await keep(caseKey(about), found)
  return { version: found.version }
}

async function sendPhotos(item: Item, save: (item: Item) => Promise<void>): Promise<Item> {
  let now = item
  for (const photo of item.photos) {
    if (isFresh(photo)) continue
    const key = await uploadPhoto(photoOf(photo.blob, photo.name, false))
    const photos = now.photos.map((one) =>
      one.blob === photo.blob ? { ...one, key, keyAt: Date.now() } : one,
    )
    now = { ...now, photos }
    await save(now)
  }
  return now
}

function isFresh({ key, keyAt = 0 }: KeptPhoto): boolean {
  return key !== undefined && Date.now() - keyAt < keyCounts
}
