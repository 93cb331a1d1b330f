// A case is the fold of its log. The same function takes a new step and folds an old log again.
import { errors } from '../errors.ts'
import type { Flow, FlowAction } from '../flow/definition.ts'
import type { Action } from './action.ts'
import { requireAllowed } from './allowed.ts'
import { deadline, effects } from './effects.ts'
import type { CaseState } from './state.ts'

/**
 * The state after one more step. Pure. Throws `cases.notAllowed` and its kin where the flow does not allow it,
 * `cases.logBroken` when `seq` does not follow, 422 when a required field is missing.
 */
export function apply(flow: Flow, state: CaseState | null, action: Action): CaseState {
  if (action.seq !== (state?.version ?? 0) + 1) throw errors.logBroken({ case: action.caseId })
  if (!state) return reported(flow, action, requireAllowed(flow, null, action))
  if (action.kind === 'report') throw errors.logBroken({ case: action.caseId })
  if (action.kind === 'carry-over')
    return counted(state, action, effects[action.kind](state, action, action.happenedAt))
  const transition = requireAllowed(flow, state, action)
  const at = countedTime(transition, action)
  return counted(state, action, {
    ...(transition.to ? { state: transition.to, stateSince: at } : {}),
    ...effects[action.kind](state, action, at),
    ...clockChange(transition, action),
  })
}

/** The fold of a whole log, oldest first. */
export function fold(flow: Flow, log: readonly Action[]): CaseState {
  const state = log.reduce<CaseState | null>((before, action) => apply(flow, before, action), null)
  if (!state) throw errors.logBroken({ case: '' })
  return state
}

/** The time that counts for a step: the flow says which; what was taken over from elsewhere counts when it happened. */
export function countedTime(transition: FlowAction, { happenedAt, origin, recordedAt }: Action): Date {
  return transition.counts === 'happened' || origin === 'replay' ? happenedAt : recordedAt
}

function counted(state: CaseState, action: Action, change: Partial<CaseState>): CaseState {
  return {
    ...state,
    ...change,
    version: action.seq,
    updatedAt: action.recordedAt,
    times: { ...state.times, [action.kind]: (state.times[action.kind] ?? 0) + 1 },
  }
}

/** Starting and stopping belong to the flow's action, whatever its kind; the other clock effects are of the kind itself. */
function clockChange({ clock }: FlowAction, { data }: Action): Partial<CaseState> {
  if (clock === 'start') return { suspendedAt: null, ...deadline(data) }
  if (clock === 'stop') return { clock: null, calendar: null, dueAt: null, warnAt: null, suspendedAt: null }
  return {}
}

function reported(flow: Flow, action: Action, transition: FlowAction): CaseState {
  const { data } = action
  return {
    id: action.caseId,
    version: action.seq,
    flow: { key: flow.key, version: flow.version },
    state: flow.initial,
    stateSince: countedTime(transition, action),
    channel: data.channel ?? 'portal',
    category: data.category ?? '',
    categoryVersion: data.categoryVersion ?? 1,
    condition: data.condition ?? null,
    point: data.point ?? null,
    regionPath: data.regionPath ?? null,
    gridCode: data.gridCode ?? null,
    organisationId: null,
    handlerId: null,
    reportedAt: countedTime(transition, action),
    filedAt: null,
    dispatchedAt: null,
    finishedAt: null,
    closedAt: null,
    updatedAt: action.recordedAt,
    clock: null,
    calendar: null,
    dueAt: null,
    warnAt: null,
    suspendedAt: null,
    resolution: null,
    hasResult: false,
    mergedInto: null,
    coHandlers: [],
    links: [],
    rating: null,
    level: 0,
    times: { report: 1 },
  }
}
