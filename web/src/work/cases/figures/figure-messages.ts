// The words of the figures: names as the field uses them, each with what it counts.
import { defineMessages } from '../../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  title: { zh: '统计', en: 'Figures' },
  by: { zh: '按什么分', en: 'Grouped by' },
  period: { zh: '什么时候上报的', en: 'When reported' },
  from: { zh: '从', en: 'from' },
  to: { zh: '到', en: 'to' },
  days: { zh: '近 {days} 天', en: 'Last {days} days' },
  always: { zh: '全部', en: 'All time' },
  total: { zh: '合计', en: 'Total' },
  name: { zh: '名称', en: 'Name' },
  unnamed: { zh: '未定', en: 'None' },
  none: { zh: '这段时间没有案卷', en: 'No cases in this time' },
  noneHint: { zh: '换一段时间看看。', en: 'Try another period.' },
  open: {
    zh: '点数字看案卷；比率写在它的件数旁边。',
    en: 'A number opens its cases; a rate stands beside its counts.',
  },
  inside: { zh: '在哪个区域里', en: 'Within a region' },
  of: { zh: '{part} / {whole} 件', en: '{part} of {whole}' },
  trend: { zh: '近 90 天的走势', en: 'The last 90 days' },
  flow: { zh: '每天立案和结案', en: 'Filed and closed each day' },
  standing: { zh: '每天结束时没办完的', en: 'Open at the end of each day' },
  day: { zh: '日期', en: 'Day' },
  unit: { zh: '件', en: 'cases' },
  print: { zh: '打印', en: 'Print' },
  case: { zh: '{name}：{figure} {count} 件', en: '{name}: {figure}, {count} cases' },
})

export const dimensionNames = defineMessages({
  organisation: { zh: '单位', en: 'Organisation' },
  region: { zh: '区域', en: 'Region' },
  class: { zh: '大类', en: 'Class' },
  category: { zh: '类别', en: 'Category' },
  month: { zh: '月份', en: 'Month' },
})

export type Dimension = keyof typeof dimensionNames

/** Each is a set of cases that the list shows under `figure`. */
export const figureNames = defineMessages({
  reported: { zh: '上报', en: 'Reported' },
  filed: { zh: '立案', en: 'Filed' },
  voided: { zh: '作废', en: 'Voided' },
  rejected: { zh: '不予受理', en: 'Rejected' },
  open: { zh: '正在办', en: 'Open' },
  overdue: { zh: '超时未办', en: 'Overdue' },
  closed: { zh: '结案', en: 'Closed' },
  dueClosed: { zh: '有时限的结案', en: 'Closed with a deadline' },
  closedOnTime: { zh: '按期结案', en: 'Closed on time' },
  dueToClose: { zh: '应结案', en: 'Due to close' },
  reworked: { zh: '返工', en: 'Reworked' },
  closedLate: { zh: '超期结案', en: 'Closed late' },
  dueSoon: { zh: '快到期', en: 'Due soon' },
  dueToday: { zh: '今天到期', en: 'Due today' },
  closedReworked: { zh: '返工后结案', en: 'Closed after rework' },
  dueToDispatch: { zh: '应派遣', en: 'Due to dispatch' },
  poorlyRated: { zh: '差评', en: 'Rated poorly' },
  dispatched: { zh: '派遣', en: 'Dispatched' },
  returned: { zh: '退回', en: 'Returned' },
  rated: { zh: '有评价', en: 'Rated' },
  satisfied: { zh: '满意', en: 'Satisfied' },
})

export type Figure = keyof typeof figureNames
