// The vocabulary of the case loop: every step that can stand in a case's log.
// A flow chooses among these words; what each does to the state is in effects.ts.

export const actionKinds = [
  'report', // 上报
  'accept', // 受理立案
  'reject', // 不予受理
  'dispatch', // 派遣
  'return', // 退回
  'transfer', // 转办
  'whistle', // 吹哨: call a co-handling organisation
  'arrive', // 报到
  'co-finish', // 协办完成
  'extend', // 延期
  'suspend', // 挂起
  'resume', // 恢复
  'finish', // 处置完成
  'verify-pass', // 核查通过
  'verify-fail', // 核查不通过
  'close', // 结案
  'reopen', // 重新办理
  'void', // 作废
  'link', // 关联
  'merge', // 并案
  'rate', // 评价
  'note', // 备注
  'remind', // 催办
  'escalate', // 升级督办
  'amend', // 更正
  'carry-over', // 沿用来源系统的记录: state as another system recorded it (replay only)
] as const

export type ActionKind = (typeof actionKinds)[number]
