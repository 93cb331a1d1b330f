// The words of the one map.
import { defineMessages } from '../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  title: { zh: '一图统揽', en: 'One map' },
  name: { zh: '善治一图', en: 'Shanzhi one map' },
  map: { zh: '地图：{place}，{measure}', en: 'Map of {place}: {measure}' },
  desk: { zh: '回工作台', en: 'To the desk' },
  lost: { zh: '实时更新断开，正在重连', en: 'Live updates interrupted, reconnecting' },
  where: { zh: '现在看的是', en: 'Looking at' },
  whole: { zh: '全部区域', en: 'The whole place' },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  fullScreenEnd: { zh: '退出全屏', en: 'Leave full screen' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  asOf: { zh: '{day} 结束时', en: 'At the end of {day}' },
  now: { zh: '回到现在', en: 'Back to now' },
  state: { zh: '这里的情况', en: 'How things stand here' },
  layers: { zh: '地图上看什么', en: 'What the map shows' },
  colour: { zh: '区域颜色', en: 'Colour of the areas' },
  legend: { zh: '图例', en: 'Legend' },
  detail: { zh: '按什么区域上色', en: 'Areas to colour' },
  noData: { zh: '没有或太少', en: 'None or too few' },
  outside: { zh: '没有数', en: 'No figure' },
  cluster: { zh: '{count} 件', en: '{count} cases' },
  clusterOver: { zh: '超时 {over} 件，快到期 {soon} 件', en: '{over} overdue, {soon} due soon' },
  openCase: { zh: '点一下打开这件', en: 'Click to open the case' },
  nearer: { zh: '点一下放大', en: 'Click to come nearer' },
  into: { zh: '点一下看{place}', en: 'Click to look at {place}' },
  table: { zh: '看表格', en: 'As a table' },
  tableEnd: { zh: '收起表格', en: 'Close the table' },
  tableTitle: { zh: '{place}各{level}', en: '{level} of {place}' },
  tableArea: { zh: '区域', en: 'Area' },
  tableLook: { zh: '看{place}', en: 'Look at {place}' },
  tableEmpty: { zh: '这里没有更细的区域', en: 'There are no smaller areas here' },
  failed: {
    zh: '这台设备显示不了地图，数字和列表照常。',
    en: 'This device cannot show the map; figures and lists work as usual.',
  },
  none: { zh: '没有', en: 'None' },
})

export const figureWords = defineMessages({
  filed: { zh: '{day}立案', en: 'Filed {day}' },
  closed: { zh: '{day}办结', en: 'Closed {day}' },
  onTime: { zh: '按时办结', en: 'Closed in time' },
  open: { zh: '正在办', en: 'Open' },
  overdue: { zh: '超时未办', en: 'Overdue' },
  rating: { zh: '满意', en: 'Satisfaction' },
  today: { zh: '今天', en: 'today' },
  thatDay: { zh: '当天', en: 'that day' },
  cases: { zh: '件', en: 'cases' },
  of: { zh: '近 30 天 {part} / {of} 件', en: '30 days, {part} of {of}' },
  ratings: { zh: '近 30 天 {of} 次评价', en: '30 days, {of} ratings' },
  outOfFive: { zh: '/ 5', en: '/ 5' },
  weekAgoNow: { zh: '比上{weekday}此时 {change}', en: '{change} vs last {weekday} by this hour' },
  weekAgo: { zh: '比前一个{weekday} {change}', en: '{change} vs the {weekday} before' },
  dayBefore: { zh: '比前一晚 {change}', en: '{change} vs the evening before' },
  monthBefore: { zh: '比前 30 天 {change}', en: '{change} vs the 30 days before' },
  points: { zh: '{change} 个百分点', en: '{change} points' },
  same: { zh: '持平', en: 'no change' },
  line: { zh: '近 14 天的走势', en: 'The last 14 days' },
  opens: { zh: '打开案卷列表', en: 'opens the list' },
})

export const measureWords = defineMessages({
  open: { zh: '未办结', en: 'Open' },
  overdue: { zh: '超时', en: 'Overdue' },
  satisfaction: { zh: '满意', en: 'Satisfaction' },
  cases: { zh: '案卷', en: 'Cases' },
  components: { zh: '部件', en: 'Components' },
  openUnit: { zh: '未办结，件', en: 'Open, cases' },
  overdueUnit: { zh: '超时未办，件', en: 'Overdue, cases' },
  satisfactionUnit: { zh: '近 30 天平均评价，1–5 分', en: 'Mean rating of 30 days, 1–5' },
  openTip: { zh: '未办结 {count} 件', en: '{count} open' },
  overdueTip: { zh: '超时未办 {count} 件', en: '{count} overdue' },
  ratingTip: { zh: '近 30 天满意 {mean} / 5（{count} 次）', en: 'Rated {mean} / 5 in 30 days ({count})' },
  ratingNone: { zh: '近 30 天没有评价', en: 'No ratings in 30 days' },
  over: { zh: '超时', en: 'Overdue' },
  soon: { zh: '快到期', en: 'Due soon' },
  calm: { zh: '时限内', en: 'Within the limit' },
})

export const levelWords = defineMessages({
  province: { zh: '省', en: 'provinces' },
  city: { zh: '市', en: 'cities' },
  district: { zh: '区县', en: 'districts' },
  street: { zh: '街道', en: 'streets' },
  community: { zh: '社区', en: 'communities' },
  grid: { zh: '网格', en: 'grids' },
})

export const rankingWords = defineMessages({
  title: { zh: '按时办结', en: 'Closed in time' },
  by: { zh: '排行按什么分', en: 'Ranked by' },
  organisation: { zh: '单位', en: 'organisations' },
  unit: { zh: '近 30 天，率 · 件数', en: '30 days: rate · cases' },
  none: { zh: '近 30 天还没有办结的', en: 'Nothing closed in 30 days' },
  few: { zh: '数少', en: 'few' },
  fewHint: { zh: '不到 10 件，率说明不了什么', en: 'Fewer than 10 cases: the rate says little' },
  row: {
    zh: '{name}：按时办结 {rate}，共 {count} 件',
    en: '{name}: {rate} closed in time, of {count} cases',
  },
})

export const happeningWords = defineMessages({
  title: { zh: '正在发生', en: 'Happening now' },
  none: { zh: '近两周没有动静', en: 'Nothing in the last two weeks' },
  more: { zh: '有 {count} 条新的', en: '{count} new' },
})

/** What happened, in words of this page: a step's own name is what somebody does, not what was done. */
export const stepWords = defineMessages({
  report: { zh: '新上报', en: 'Reported' },
  accept: { zh: '立案', en: 'Filed' },
  dispatch: { zh: '派给{who}', en: 'Given to {who}' },
  return: { zh: '{who}退回', en: 'Sent back by {who}' },
  arrive: { zh: '{who}到场', en: 'Arrived: {who}' },
  finish: { zh: '{who}办完', en: 'Done by {who}' },
  close: { zh: '结案', en: 'Closed' },
  escalate: { zh: '升级督办', en: 'Escalated' },
  reopen: { zh: '重新办理', en: 'Reopened' },
  rate: { zh: '评价 {score} 分', en: 'Rated {score} of 5' },
})

export const dayWords = defineMessages({
  title: { zh: '近 {days} 天', en: 'Last {days} days' },
  unit: { zh: '每天立案', en: 'filed a day' },
  slider: { zh: '看哪一天', en: 'Which day' },
  value: { zh: '{day}，立案 {count} 件', en: '{day}, {count} filed' },
  play: { zh: '回放', en: 'Play' },
  pause: { zh: '暂停', en: 'Pause' },
})
