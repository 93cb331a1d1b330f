// The words of what is around, on the first page.
import { defineMessages } from '../../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  near: { zh: '附近 1 公里', en: 'Within 1 km' },
  newest: { zh: '大家刚说的', en: 'Said just now' },
  nearNone: { zh: '附近没有正在办的事', en: 'Nothing is being done near by' },
  newestNone: { zh: '还没有人说过什么', en: 'Nobody has said anything yet' },
  showMap: { zh: '在地图上看', en: 'Show it on a map' },
  mapLabel: { zh: '正在办的事在哪里', en: 'Where open matters are' },
  how: { zh: '办得怎么样', en: 'How it goes' },
  map: { zh: '看地图', en: 'See the map' },
  community: { zh: '本社区', en: 'My community' },
})
