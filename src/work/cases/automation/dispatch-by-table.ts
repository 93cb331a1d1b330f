// Once a case is accepted, the dispatch table is asked who should hold it. Where it knows, the hub dispatches by itself and
// the step says by which rule; where it does not, a dispatcher does.
import { system } from '../../../kernel/access/index.ts'
import { Problem } from '../../../kernel/errors/index.ts'
import type { Reaction } from '../../../kernel/events/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { type JobHandler, schedule } from '../../../kernel/jobs/index.ts'
import { findTransition } from '../fold/allowed.ts'
import { rulesOf } from '../reference/rules.ts'
import { takeStep } from '../steps/take-step.ts'
import { type LoadedCase, lockCaseById } from '../store/load.ts'
import { adviseHolder } from './advice.ts'

const dispatchKind = 'cases.dispatch-by-table'

export const planDispatch: Reaction = {
  name: 'cases.plan-dispatch',
  on: ['cases.accepted'],
  run: (tx, { subject }) => schedule(tx, { kind: dispatchKind, key: subject, payload: {} }),
}

export const dispatchByTable: JobHandler = {
  kind: dispatchKind,
  async long(hub, { key }) {
    const found = await waiting(hub, String(key))
    const advice = found && (await adviseHolder(hub, found.state))
    if (!found || !advice) return { dispatched: false }
    try {
      const { number, state } = found
      await takeStep(
        hub,
        { principal: system },
        {
          number,
          kind: 'dispatch',
          version: state.version,
          data: { organisationId: advice.data.organisationId },
          advice,
        },
      )
      return { dispatched: true }
    } catch (problem) {
      // A person was quicker.
      if (problem instanceof Problem && (problem.status === 409 || problem.status === 412))
        return { dispatched: false }
      throw problem
    }
  },
}

/** The case as long as nobody has dispatched it and the flow leaves it to the hub. */
function waiting(hub: Hub, id: string): Promise<LoadedCase | undefined> {
  return hub.db.tx(async (tx) => {
    const found = await lockCaseById(tx, id)
    if (!found || found.state.times.dispatch) return undefined
    const { flow } = await rulesOf(tx, found.state.flow)
    const transition = findTransition(flow, found.state.state, 'dispatch')
    return transition?.may.some(({ as }) => as === 'timer') ? found : undefined
  })
}
