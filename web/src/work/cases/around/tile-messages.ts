// The words of one public case, apart from those of the whole list: the first page needs no more.
import { defineMessages } from '../../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  reported: { zh: '{moment} 说的', en: 'said {moment}' },
  number: { zh: '编号 {number}', en: 'number {number}' },
  metres: { zh: '约 {metres} 米外', en: 'about {metres} m away' },
  here: { zh: '就在附近', en: 'right here' },
  holder: { zh: '现在在 {holder}', en: 'With {holder} now' },
  noHolder: { zh: '还没有派到单位', en: 'Not with anybody yet' },
  due: { zh: '{moment} 前办好', en: 'due {moment}' },
  late: { zh: '应在 {moment} 前办好，已经晚了', en: 'was due {moment}, it is late' },
  doneOn: { zh: '{moment} 办完', en: 'done {moment}' },
  supports: { zh: '{count} 人也遇到了', en: '{count} met it too' },
})
