// What the case engine decides by itself, as the register of automatic decisions lists it.
import { registerAutomations } from '../../../ground/decisions/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { dispatchTable, limitsTable } from './advice.ts'

export function registerCaseAutomations(tx: Tx): Promise<void> {
  return registerAutomations(tx, [
    {
      key: dispatchTable,
      modelKey: dispatchTable,
      name: { zh: '案卷派遣', en: 'Dispatching cases' },
      decides: {
        zh: '受理以后派给哪个单位；承办单位可以退回，由派遣员改派',
        en: 'Which organisation gets a case once it is accepted; it may return it, and a dispatcher decides',
      },
    },
    {
      key: limitsTable,
      modelKey: limitsTable,
      name: { zh: '办理时限', en: 'Time limits' },
      decides: {
        zh: '派遣时案卷的办理时限和计时方式；派遣员可以另定',
        en: 'How long the holder has, and by which clock; whoever dispatches may say otherwise',
      },
    },
    {
      key: 'case-escalation',
      modelKey: null,
      name: { zh: '超时督办', en: 'Escalation' },
      decides: {
        zh: '超过时限以后按流程规定的间隔自动升级督办',
        en: 'After a deadline has passed, the case is escalated at the intervals of its flow',
      },
    },
  ])
}
