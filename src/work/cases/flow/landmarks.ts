// Where a flow's common steps lead, for records that come from systems without our steps.
import type { ActionKind } from '../fold/action-kinds.ts'
import type { Flow } from './definition.ts'

export interface Landmarks {
  filed: string
  handling: string
  closed: string
  rejected: string
  void: string
}

/** A flow without one of the steps gives the first state of the kind, or its first state at all. */
export function landmarksOf(flow: Flow): Landmarks {
  const after = (kind: ActionKind, otherwise: string): string =>
    flow.actions.find((action) => action.kind === kind && action.to)?.to ?? otherwise
  const first = (kind: string): string =>
    Object.keys(flow.states).find((state) => flow.states[state]?.kind === kind) ?? flow.initial
  const filed = after('accept', flow.initial)
  return {
    filed,
    handling: after('dispatch', filed),
    closed: after('close', first('closed')),
    rejected: after('reject', first('rejected')),
    void: after('void', first('void')),
  }
}
