// The words of the one map.
import { defineMessages } from '../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  title: { zh: '一张图', en: 'One map' },
  name: { zh: '善治一图', en: 'Shanzhi one map' },
  map: { zh: '正在办的案卷在哪里', en: 'Where the open cases are' },
  desk: { zh: '回工作台', en: 'To the desk' },
  lost: { zh: '实时更新断开，正在重连', en: 'Live updates interrupted, reconnecting' },
  state: { zh: '现在的情况', en: 'The state of the place' },
  today: { zh: '今天上报', en: 'Reported today' },
  open: { zh: '正在办', en: 'Open' },
  overdue: { zh: '超时未办', en: 'Overdue' },
  onTime: { zh: '近 30 天按期结案', en: 'Closed on time, 30 days' },
  reworked: { zh: '近 30 天返工', en: 'Reworked, 30 days' },
  satisfied: { zh: '近 30 天满意', en: 'Satisfied, 30 days' },
  unit: { zh: '件', en: 'cases' },
  of: { zh: '{part} / {whole} 件', en: '{part} of {whole}' },
  ranking: { zh: '按期结案率低的单位', en: 'Least often on time' },
  rankingUnit: { zh: '近 30 天，率 · 件数', en: '30 days, rate · cases' },
  rankingNone: { zh: '还没有结案', en: 'Nothing closed yet' },
  latest: { zh: '刚刚上报', en: 'Just reported' },
  latestNone: { zh: '还没有人上报', en: 'Nothing reported yet' },
})
