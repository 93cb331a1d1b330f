// The words of the pages about working calendars.
import { defineMessages, type Text } from '../../../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  title: { zh: '工作日历', en: 'Working calendars' },
  intro: {
    zh: '哪天上班、几点到几点。时限按它来数。每年国务院的放假安排出来后，在这里加一版。',
    en: 'Which days are worked and from when to when; limits are counted by it. Add a version when next year’s holidays are announced.',
  },
  version: { zh: '第 {version} 版', en: 'version {version}' },
  newest: { zh: '现行', en: 'in force' },
  versions: { zh: '版本', en: 'Versions' },
  year: { zh: '{year} 年', en: '{year}' },
  before: { zh: '上一年', en: 'Year before' },
  after: { zh: '下一年', en: 'Year after' },
  work: { zh: '上班', en: 'worked' },
  off: { zh: '休息', en: 'off' },
  holiday: { zh: '放假', en: 'holiday' },
  makeUp: { zh: '调休上班', en: 'made up' },
  month: { zh: '{month} 月', en: 'Month {month}' },
  counts: {
    zh: '{year} 年上班 {days} 天，放假 {holidays} 天，调休上班 {makeUp} 天',
    en: '{year}: {days} days worked, {holidays} holidays, {makeUp} made up',
  },
  hours: { zh: '上班时间', en: 'Working hours' },
  makeUpHours: { zh: '调休那天', en: 'Days made up' },
  noHours: { zh: '休息', en: 'off' },
  aDay: { zh: '一个工作日算 {hours} 小时', en: 'One working day is {hours} hours' },
  zone: { zh: '时区 {zone}', en: 'Time zone {zone}' },
  try: { zh: '试一试', en: 'Try it' },
  amount: { zh: '多久', en: 'How long' },
  unit: { zh: '单位', en: 'Unit' },
  clock: { zh: '怎么数', en: 'Counted' },
  from: { zh: '从什么时候', en: 'From' },
  minute: { zh: '分钟', en: 'minutes' },
  hour: { zh: '小时', en: 'hours' },
  day: { zh: '天', en: 'days' },
  working: { zh: '只数上班时间', en: 'in working time' },
  running: { zh: '不分昼夜', en: 'day and night' },
  ask: { zh: '算', en: 'Ask' },
  ends: { zh: '到 {due} 为止；{warn} 提醒', en: 'Ends {due}; warned {warn}' },
  edit: { zh: '改成新版本', en: 'Edit as a new version' },
  editHelp: {
    zh: '点日子来改：上班日点成放假，休息日点成调休上班，再点改回来。',
    en: 'Click a day: a working day becomes a holiday, a day off one that is made up; click again to undo.',
  },
  hoursHelp: {
    zh: '如 08:00-12:00 14:00-18:00；不上班就空着。',
    en: 'Such as 08:00-12:00 14:00-18:00; empty for a day off.',
  },
  save: { zh: '存为第 {version} 版', en: 'Save as version {version}' },
  cancel: { zh: '不改了', en: 'Cancel' },
  saved: { zh: '已存，新的时限按第 {version} 版数', en: 'Saved: new limits follow version {version}' },
})

export const weekdays: readonly Text[] = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
]
