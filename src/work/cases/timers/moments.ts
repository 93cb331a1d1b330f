// When the hub has to look at a case again by itself: a stage that takes too long, the warning before the deadline, the
// overrun, the escalations after it, a helper who has not arrived. Pure: worked out from the state alone.
import { limitMs, moveBy } from '../calendar/deadline.ts'
import type { Calendar } from '../calendar/definition.ts'
import type { Flow } from '../flow/definition.ts'
import { type CaseState, openCoHandlers } from '../fold/state.ts'

export interface Moment {
  /** `stage/accept`, `warn`, `overrun`, `escalate/1`, `arrival/<organisation>`: each happens once for its moment. */
  step: string
  at: Date
}

/** In the order of time. A suspended case has no deadline running; an ended one has nothing at all. */
export function momentsOf(state: CaseState, flow: Flow, calendar: Calendar): Moment[] {
  if (flow.states[state.state]?.kind !== 'open') return []
  return [...stages(state, flow, calendar), ...deadlines(state, flow, calendar), ...arrivals(state)].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )
}

function stages({ state, stateSince }: CaseState, flow: Flow, calendar: Calendar): Moment[] {
  return flow.timers
    .filter((timer) => timer.state === state)
    .map(({ key, limit }) => ({
      step: `stage/${key}`,
      at: moveBy(stateSince, limitMs(limit, calendar), limit.clock, calendar),
    }))
}

function deadlines({ dueAt, suspendedAt, warnAt }: CaseState, flow: Flow, calendar: Calendar): Moment[] {
  if (!dueAt || suspendedAt) return []
  return [
    ...(warnAt && warnAt < dueAt ? [{ step: 'warn', at: warnAt }] : []),
    // A millisecond later: at the deadline itself the case is still in time.
    { step: 'overrun', at: new Date(dueAt.getTime() + 1) },
    ...flow.clock.escalateAfter.map((limit, i) => ({
      step: `escalate/${i + 1}`,
      at: moveBy(dueAt, limitMs(limit, calendar), limit.clock, calendar),
    })),
  ]
}

function arrivals(state: CaseState): Moment[] {
  return openCoHandlers(state).flatMap(({ arriveBy, arrivedAt, organisationId }) =>
    arriveBy && !arrivedAt
      ? [{ step: `arrival/${organisationId}`, at: new Date(arriveBy.getTime() + 1) }]
      : [],
  )
}

/** The steps that have happened by `now` and need not happen again unless their moment moves past it. */
export function firedBy(moments: readonly Moment[], now: Date): string[] {
  return moments.filter(({ at }) => at <= now).map(({ step }) => step)
}
