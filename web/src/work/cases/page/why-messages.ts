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
  object: {
    zh: '这是规则自动定的，人可以改：不同意就退回、转办或延期并写明理由；居民可在查进度时提出异议，由人来看。',
    en: 'A rule decided this; a person may change it: return, transfer or extend with a reason. A resident may object where the progress is shown, and a person reads it.',
  },
})
