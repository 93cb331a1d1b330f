// What a role may be given over cases. Which role has which is data of identity; a flow names these in its `may`.
import type { Text } from '../../kernel/i18n/index.ts'

export const permissions = {
  'cases.read': { zh: '查看案卷', en: 'See cases' },
  'cases.file': { zh: '代为登记上报', en: 'File for others' },
  'cases.accept': { zh: '受理、不予受理、更正', en: 'Accept, reject, amend' },
  'cases.dispatch': { zh: '派遣、转办、吹哨、并案', en: 'Dispatch, transfer, whistle, merge' },
  'cases.handle': { zh: '处置、退回、申请协办', en: 'Handle, return, ask for help' },
  'cases.verify': { zh: '核查', en: 'Verify' },
  'cases.close': { zh: '结案、作废、重新办理', en: 'Close, void, reopen' },
  'cases.pause': { zh: '延期、挂起、恢复', en: 'Extend, suspend, resume' },
  'cases.oversee': { zh: '催办、督办', en: 'Remind, escalate' },
  'cases.export': { zh: '导出案卷', en: 'Export cases' },
  'cases.configure': { zh: '维护类别、流程、工作日历', en: 'Maintain categories, flows, calendars' },
  'cases.reporter': { zh: '查看上报人的联系方式', en: 'Open how to reach the reporter' },
} satisfies Record<string, Text>

export type CasePermission = keyof typeof permissions
