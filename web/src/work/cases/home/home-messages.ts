// The words of the first page.
import { defineMessages } from '../../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  title: { zh: '有什么事，说一声', en: 'Something needs doing? Say it' },
  words: { zh: '什么事？', en: 'What is it?' },
  example: {
    zh: '比如：幸福路口的井盖响，车一过就咣当',
    en: 'For example: the manhole cover at the corner rattles when cars pass',
  },
  photo: { zh: '拍照', en: 'Photo' },
  photosKept: {
    zh: '{count} 张照片还在这里，有网了再按“下一步”。',
    en: 'Photos kept here: {count}. Press “Next” once the network is back.',
  },
  locate: { zh: '定位', en: 'Where I am' },
  located: { zh: '位置记下了', en: 'Position kept' },
  locateFailed: {
    zh: '拿不到位置，下一步可以在地图上指',
    en: 'No position: point on the map in the next step',
  },
  next: { zh: '下一步', en: 'Next' },
  doors: { zh: '还可以', en: 'Also here' },
  more: { zh: '更多', en: 'More' },
  map: { zh: '看地图', en: 'See the map' },
  mapHint: { zh: '大家说了什么，办得怎样', en: 'What people said, how it goes' },
  track: { zh: '查进度', en: 'See the progress' },
  trackHint: { zh: '凭收据上的编号和查询码', en: 'By number and code' },
  community: { zh: '本社区', en: 'My community' },
  communityHint: { zh: '正在办的、办好的、找谁', en: 'Open, done, whom to ask' },
  offline: { zh: '电话和服务点', en: 'Telephone, offices' },
  offlineHint: { zh: '不上网也能办', en: 'Without the internet' },
  call: { zh: '打电话说 {phone}', en: 'Call {phone}' },
})
