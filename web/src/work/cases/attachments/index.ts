// What other pages take: picking, sending and showing photos.
export type { Attachment } from './api.ts'
export { PhotoPick } from './PhotoPick.tsx'
export { PhotoStrip } from './PhotoStrip.tsx'
export { dropPhoto, mostPhotos, type Photo, photoOf } from './photo.ts'
export { forgetUploads, uploadPhotos } from './uploads.ts'
