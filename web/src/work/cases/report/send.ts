// Sends a report: photos first, each once; then the words with their keys. Trying again sends only what is missing.
import { fileReport, type Receipt } from '../api/reports.ts'
import type { Photo } from '../attachments/photo.ts'
import { uploadPhotos } from '../attachments/uploads.ts'
import { type Draft, titleOf } from './draft.ts'

/** `keep` is told of the keys, so that a page that is opened anew sends the same report; `wordless` stands for a photo alone. */
export async function sendReport(
  draft: Draft,
  photos: readonly Photo[],
  keep: (photos: readonly Photo[]) => Promise<void>,
  wordless: string,
): Promise<Receipt> {
  const { address, category, condition, key, name, phone, point, words } = draft
  const attachments = photos.length > 0 ? await uploadPhotos(photos) : []
  if (photos.length > 0) await keep(photos.map((photo, at) => ({ ...photo, key: attachments[at] ?? '' })))
  return fileReport(
    {
      category: category?.key ?? '',
      condition,
      // A photo alone is called what it is of.
      title: titleOf(words) || (category?.key ? category.name : ''),
      description: words.trim() || wordless,
      point,
      address: address.trim(),
      name: name.trim(),
      phone: phone.trim(),
      attachments,
    },
    key,
  )
}
