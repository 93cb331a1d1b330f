// What each kind of step does to a case, beside moving it along the flow. `at` is the time that counts for the step.
import type { Action, ActionData } from './action.ts'
import type { ActionKind } from './action-kinds.ts'
import type { CaseState, CoHandler } from './state.ts'

type Change = Partial<CaseState>
type Effect = (state: CaseState, action: Action, at: Date) => Change

export const effects: Record<Exclude<ActionKind, 'report'>, Effect> = {
  accept: (_state, { data }, at) => ({ filedAt: at, ...given('condition', data.condition) }),
  reject: () => ({}),
  dispatch: (state, { data }, at) => ({ ...holder(state, data, at), dispatchedAt: at }),
  return: () => ({ organisationId: null, handlerId: null }),
  transfer: (state, { data }, at) => holder(state, data, at),
  whistle: ({ coHandlers }, { data }, at) => ({
    coHandlers: [
      ...coHandlers,
      {
        organisationId: data.organisationId ?? '',
        calledAt: at,
        arriveBy: moment(data.arriveBy),
        arrivedAt: null,
        finishedAt: null,
      },
    ],
  }),
  arrive: (state, { data }, at) => ({ coHandlers: step(state, data, { arrivedAt: at }) }),
  'co-finish': (state, { data }, at) => ({ coHandlers: step(state, data, { finishedAt: at }) }),
  extend: (_state, { data }) => deadline(data),
  suspend: (_state, _action, at) => ({ suspendedAt: at }),
  resume: (_state, { data }) => ({ suspendedAt: null, ...deadline(data) }),
  finish: (_state, _action, at) => ({ finishedAt: at, hasResult: true }),
  'verify-pass': () => ({}),
  'verify-fail': () => ({ finishedAt: null, hasResult: false }),
  close: (_state, _action, at) => ({ closedAt: at, resolution: 'resolved', hasResult: true }),
  reopen: () => ({
    closedAt: null,
    resolution: null,
    mergedInto: null,
    finishedAt: null,
    hasResult: false,
    organisationId: null,
    handlerId: null,
  }),
  void: () => ({ suspendedAt: null }),
  link: ({ links }, { data }) => ({
    links: [...links, { caseId: data.caseId ?? '', relation: data.relation ?? 'related' }],
  }),
  merge: (_state, { data }, at) => ({
    closedAt: at,
    resolution: 'duplicate',
    mergedInto: data.caseId ?? null,
  }),
  rate: (_state, { data }) => ({ rating: data.score ?? null }),
  note: () => ({}),
  remind: () => ({}),
  escalate: ({ level }) => ({ level: level + 1 }),
  amend: (_state, { data }) => ({
    ...given('category', data.category),
    ...given('categoryVersion', data.categoryVersion),
    ...given('condition', data.condition),
    ...given('point', data.point),
    ...given('regionPath', data.regionPath),
    ...given('gridCode', data.gridCode),
    ...deadline(data),
  }),
  'carry-over': (state, { data, happenedAt }) => ({
    ...given('state', data.state),
    stateSince: data.state && data.state !== state.state ? happenedAt : state.stateSince,
    ...given('organisationId', data.organisationId),
    ...given('closedAt', data.closedAt === undefined ? undefined : moment(data.closedAt)),
    ...given('resolution', data.resolution),
    ...given('hasResult', data.closedAt ? true : undefined),
    ...given('category', data.category),
    ...given('categoryVersion', data.categoryVersion),
    ...given('condition', data.condition),
    ...given('point', data.point),
    ...given('regionPath', data.regionPath),
    ...given('gridCode', data.gridCode),
    filedAt: state.filedAt ?? moment(data.filedAt),
    dispatchedAt: state.dispatchedAt ?? moment(data.dispatchedAt),
    ...deadline(data),
  }),
}

/** Whoever takes the case over stops being one of its helpers. */
function holder(state: CaseState, data: ActionData, at: Date): Change {
  const { organisationId = null } = data
  return {
    organisationId,
    handlerId: data.handlerId ?? null,
    coHandlers: state.coHandlers.map((helper) =>
      helper.organisationId === organisationId && !helper.finishedAt
        ? { ...helper, arrivedAt: helper.arrivedAt ?? at, finishedAt: at }
        : helper,
    ),
  }
}

function step(
  { coHandlers }: CaseState,
  { organisationId }: ActionData,
  change: Partial<CoHandler>,
): CoHandler[] {
  return coHandlers.map((helper) =>
    helper.organisationId === organisationId && !helper.finishedAt ? { ...helper, ...change } : helper,
  )
}

/** The clock as the step's data state it; fields that are not named stay. */
export function deadline(data: ActionData): Change {
  return {
    ...given('clock', data.clock),
    ...given('calendar', data.calendar),
    ...given('dueAt', data.dueAt === undefined ? undefined : moment(data.dueAt)),
    ...given('warnAt', data.warnAt === undefined ? undefined : moment(data.warnAt)),
  }
}

function given<K extends keyof CaseState>(key: K, value: CaseState[K] | undefined): Change {
  return value === undefined ? {} : { [key]: value }
}

function moment(iso: string | null | undefined): Date | null {
  return iso ? new Date(iso) : null
}
