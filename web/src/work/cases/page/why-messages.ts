// The words of an explained decision.
import { defineMessages } from '../../../kernel/i18n/messages.ts'

export const whyMessages = defineMessages({
  limit: { zh: '时限怎么来的', en: 'Why this deadline' },
  dispatch: { zh: '为什么派到这里', en: 'Why it came here' },
  byRow: {
    zh: '决策表「{rule}」第 {version} 版，第 {row} 行',
    en: 'table “{rule}”, version {version}, row {row}',
  },
  byRule: { zh: '决策表「{rule}」第 {version} 版', en: 'table “{rule}”, version {version}' },
  at: { zh: '判定时间', en: 'Decided' },
  row: { zh: '第 {row} 行', en: 'Row {row}' },
  input: { zh: '依据 {name}', en: 'Given {name}' },
  output: { zh: '结论 {name}', en: 'Decided {name}' },
  whole: { zh: '看这次判定的全过程', en: 'See the whole decision' },
  object: {
    zh: '这是规则自动定的，人可以改：不同意就退回、转办或延期并写明理由；居民可在查进度时提出异议，由人来看。',
    en: 'A rule decided this; a person may change it: return, transfer or extend with a reason. A resident may object where the progress is shown, and a person reads it.',
  },
})

/** What the tables are asked and what they answer; a city's own column keeps the name it has there. */
export const factNames = defineMessages({
  category: { zh: '类别', en: 'category' },
  standard: { zh: '标准', en: 'standard' },
  kind: { zh: '种类', en: 'kind' },
  condition: { zh: '情形', en: 'condition' },
  urgent: { zh: '紧急', en: 'urgent' },
  district: { zh: '区县', en: 'district' },
  street: { zh: '街道', en: 'street' },
  channel: { zh: '来源', en: 'source' },
  organisation: { zh: '单位', en: 'organisation' },
  minutes: { zh: '时限（分钟）', en: 'limit in minutes' },
  clock: { zh: '怎样计时', en: 'clock' },
})

export const factWords = defineMessages({
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
  matter: { zh: '事件', en: 'matter' },
  component: { zh: '部件', en: 'component' },
  running: { zh: '自然时间', en: 'round the clock' },
  working: { zh: '工作时间', en: 'working hours' },
})
