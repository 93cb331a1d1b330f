// Photos of a case: what whoever sends one gets back, and what a page is told of those that belong to it.
import Type, { type Static } from 'typebox'

/** How many a report or a step may bring. */
export const mostAttachments = 6

/** Keys of photos that were sent before, in the order in which they are shown. */
export const AttachmentKeys = Type.Array(Type.String({ pattern: '^[A-Za-z0-9_-]{32}$' }), {
  maxItems: mostAttachments,
  uniqueItems: true,
})

export const NewAttachment = Type.Object({
  id: Type.String(),
  /** Lets its holder attach the photo to one report or step, for a day. Told only here. */
  key: Type.String(),
  contentType: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  bytes: Type.Integer(),
})
export type NewAttachment = Static<typeof NewAttachment>

export const AttachmentView = Type.Object({
  id: Type.String(),
  /** Addresses that work for this reader: for staff with their session, for whoever tracks for about an hour. */
  url: Type.String(),
  thumbnail: Type.String(),
  /** Pixels of the whole picture. */
  width: Type.Integer(),
  height: Type.Integer(),
  contentType: Type.String(),
})
export type AttachmentView = Static<typeof AttachmentView>
