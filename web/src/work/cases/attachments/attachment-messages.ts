// The words around photos.
import { defineMessages } from '../../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  photos: { zh: '照片', en: 'Photos' },
  camera: { zh: '拍照', en: 'Take a photo' },
  choose: { zh: '选照片', en: 'Choose photos' },
  room: {
    zh: '最多 {max} 张。照片里记的拍摄地点会去掉。',
    en: 'Up to {max}. Where a photo was taken is removed from it.',
  },
  picked: { zh: '已选 {count} 张，还能加 {left} 张。', en: '{count} picked, room for {left} more.' },
  full: { zh: '已选 {count} 张，满了。', en: '{count} picked: that is all there is room for.' },
  tooMany: {
    zh: '最多 {max} 张，后面的 {count} 张没有加上。',
    en: 'At most {max} photos: the last {count} were not added.',
  },
  notPhoto: { zh: '“{name}”不是照片，没有加上。', en: '“{name}” is not a photo and was not added.' },
  unreadable: {
    zh: '“{name}”在这台设备上打不开，又太大，没有加上。换一张试试，或先截个屏再选。',
    en: '“{name}” cannot be opened on this device and is too large to send as it is. Try another one, or a screenshot of it.',
  },
  preparing: { zh: '正在处理照片…', en: 'Preparing photos…' },
  one: { zh: '照片 {index} / {count}', en: 'Photo {index} of {count}' },
  remove: { zh: '删去第 {index} 张', en: 'Remove photo {index}' },
  again: { zh: '再传一次', en: 'Send again' },
  sending: { zh: '正在传 {percent}%', en: 'Sending {percent}%' },
  sent: { zh: '已传好', en: 'Sent' },
  noPreview: { zh: '看不到样子，会照样传上', en: 'Cannot be shown here, will be sent as it is' },
  open: { zh: '看大图：{label} {index} / {count}', en: 'Open: {label} {index} of {count}' },
  close: { zh: '关闭', en: 'Close' },
  before: { zh: '上一张', en: 'Previous' },
  after: { zh: '下一张', en: 'Next' },
  lost: { zh: '这张照片没能打开', en: 'This photo could not be opened' },
  lostHint: { zh: '重新打开这一页再看。', en: 'Open this page again to see it.' },
})
