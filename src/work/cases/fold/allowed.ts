// Whether a step is possible as the case stands. Who may take it is another question (see scope.ts).
import { fieldProblem, type Problem } from '../../../kernel/errors/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { errors } from '../errors.ts'
import type { Flow, FlowAction } from '../flow/definition.ts'
import type { Action, ActionData } from './action.ts'
import type { ActionKind } from './action-kinds.ts'
import { type CaseState, openCoHandlers } from './state.ts'

/** The flow's action of this kind from this state. */
export function findTransition(flow: Flow, state: string | null, kind: ActionKind): FlowAction | undefined {
  return flow.actions.find(
    (action) =>
      action.kind === kind && (state === null ? action.from.length === 0 : action.from.includes(state)),
  )
}

/** Actions that are possible now, whoever asks; what they still need is in their `required`. */
export function possibleActions(flow: Flow, state: CaseState): FlowAction[] {
  return flow.actions.filter(
    (action) => action.from.includes(state.state) && blocked(flow, state, action, undefined) === undefined,
  )
}

/** The action of the flow that allows it, or the reason why not. */
export function requireAllowed(
  flow: Flow,
  state: CaseState | null,
  { data, kind }: Pick<Action, 'kind' | 'data'>,
): FlowAction {
  const transition = findTransition(flow, state?.state ?? null, kind)
  if (!transition) throw notAllowed(flow, state, kind)
  const missing = transition.required.filter((field) => isMissing(data, field))
  if (missing.length > 0)
    throw fieldProblem(missing.map((field) => ({ field: `data/${field}`, message: needed })))
  const reason = state && blocked(flow, state, transition, data)
  if (reason) throw reason
  return transition
}

const needed: Text = { zh: '请填写', en: 'Please fill this in' }

function isMissing(data: ActionData, field: string): boolean {
  const value = (data as Record<string, unknown>)[field]
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

function notAllowed(flow: Flow, state: CaseState | null, kind: ActionKind): Problem {
  const at = state ? flow.states[state.state]?.name : { zh: '尚未上报', en: 'not yet reported' }
  return errors.notAllowed({
    state: at?.zh ?? state?.state ?? '',
    stateEn: at?.en ?? state?.state ?? '',
    ...named(flow.actions.find((one) => one.kind === kind)?.name ?? { zh: kind, en: kind }),
  })
}

function named({ en, zh }: Text): { action: string; actionEn: string } {
  return { action: zh, actionEn: en }
}

/** With data: the whole truth. Without: what can be said before the person has filled in anything. */
function blocked(
  flow: Flow,
  state: CaseState,
  action: FlowAction,
  data: ActionData | undefined,
): Problem | undefined {
  const name = named(action.name)
  if (action.once && (state.times[action.kind] ?? 0) > 0) return errors.onlyOnce(name)
  for (const condition of action.conditions ?? []) {
    const open = openCoHandlers(state).length
    if (condition === 'coHandlingDone' && open > 0) return errors.coHandlingOpen({ count: open, ...name })
    const recorded = state.hasResult || action.required.includes('result')
    if (condition === 'resultRecorded' && !recorded) return errors.notFinished(name)
  }
  if (action.clock === 'extend' && state.dueAt === null) return notAllowed(flow, state, action.kind)
  if (action.kind === 'arrive' || action.kind === 'co-finish')
    return coHandlerBlocked(state, action.kind, data)
  return data && otherBlocked(state, action.kind, data)
}

function coHandlerBlocked(
  state: CaseState,
  kind: 'arrive' | 'co-finish',
  data?: ActionData,
): Problem | undefined {
  const ready = openCoHandlers(state).filter(({ arrivedAt }) => (kind === 'arrive') === (arrivedAt === null))
  if (!data) return ready.length > 0 ? undefined : errors.notCoHandler()
  if (ready.some(({ organisationId }) => organisationId === data.organisationId)) return undefined
  const known = state.coHandlers.some(({ organisationId }) => organisationId === data.organisationId)
  return known ? errors.coHandlerStep() : errors.notCoHandler()
}

function otherBlocked(state: CaseState, kind: ActionKind, data: ActionData): Problem | undefined {
  const holds = data.organisationId === state.organisationId
  const helps = openCoHandlers(state).some(({ organisationId }) => organisationId === data.organisationId)
  if (kind === 'transfer' && holds) return errors.alreadyCalled()
  if (kind === 'whistle' && (holds || helps)) return errors.alreadyCalled()
  if ((kind === 'merge' || kind === 'link') && data.caseId === state.id) return errors.mergeIntoItself()
  return undefined
}
