// What can be wrong with a picture, in the words of whoever sent it. Each names the field.
import { defineErrors, type ErrorExtras, type Problem } from '../errors/index.ts'
import type { Params, Text } from '../i18n/index.ts'

const messages = {
  tooLarge: {
    zh: '照片太大，最多 {megabytes} MB',
    en: 'The photo is too large: at most {megabytes} MB',
  },
  empty: { zh: '没有收到照片', en: 'No photo arrived' },
  unknown: {
    zh: '这不是照片。可以用 JPEG、PNG、WebP 或 GIF',
    en: 'This is not a photo. JPEG, PNG, WebP and GIF can be used',
  },
  otherKind: {
    zh: '{kind} 格式这里打不开，请换成 JPEG 再传（手机相机设置里可选“兼容性最佳”）',
    en: 'The {kind} format cannot be opened here: please send a JPEG (most phones offer “most compatible” in the camera’s settings)',
  },
  document: {
    zh: '{kind} 文件不能当照片传，请拍照或截图',
    en: 'A {kind} file cannot be sent as a photo: take a picture of it instead',
  },
  tooManyPixels: {
    zh: '照片的像素太多，最多 {megapixels} 百万像素',
    en: 'The photo has too many pixels: at most {megapixels} megapixels',
  },
  broken: {
    zh: '照片不完整或已损坏，请换一张或再传一次',
    en: 'The photo is damaged or incomplete: please try another one or send it again',
  },
  tooSlow: {
    zh: '这张照片处理得太久，请换一张',
    en: 'This photo takes too long to process: please try another one',
  },
  busy: {
    zh: '同时传照片的人太多，请稍后再试',
    en: 'Too many photos are arriving just now: please try again in a moment',
  },
} satisfies Record<string, Text>

const declared = defineErrors('images', {
  tooLarge: { status: 413, message: messages.tooLarge },
  empty: { status: 422, message: messages.empty },
  unknown: { status: 422, message: messages.unknown },
  otherKind: { status: 422, message: messages.otherKind },
  document: { status: 422, message: messages.document },
  tooManyPixels: { status: 422, message: messages.tooManyPixels },
  broken: { status: 422, message: messages.broken },
  tooSlow: { status: 422, message: messages.tooSlow },
  busy: { status: 503, message: messages.busy },
})

export type ImageProblem = keyof typeof messages

/** The problem, said at the field that held the picture. */
export function imageProblem(what: ImageProblem, field: string, params: Params = {}): Problem {
  const extras: ErrorExtras = { fields: [{ field, message: messages[what] }] }
  return declared[what](params, what === 'busy' ? { ...extras, headers: { 'retry-after': '5' } } : extras)
}
