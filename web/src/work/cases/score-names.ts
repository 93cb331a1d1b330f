// The five levels of rating 好差评, one word for each everywhere.
import { defineMessages } from '../../kernel/i18n/messages.ts'

export const scoreNames = defineMessages({
  1: { zh: '非常不满意', en: 'Very poor' },
  2: { zh: '不满意', en: 'Poor' },
  3: { zh: '基本满意', en: 'Fair' },
  4: { zh: '满意', en: 'Good' },
  5: { zh: '非常满意', en: 'Very good' },
})
