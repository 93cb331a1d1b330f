// Works out, when a step is taken, the facts that its data must state: the new deadline, when a helper has to arrive.
import {
  afterSuspension,
  type ClockKind,
  type Deadline,
  elapsed,
  extendDeadline,
  limitMs,
  moveBy,
  startDeadline,
} from '../calendar/deadline.ts'
import type { Calendar } from '../calendar/definition.ts'
import type { Flow, FlowAction } from '../flow/definition.ts'
import type { ActionData } from './action.ts'
import type { CaseState } from './state.ts'

export interface FactContext {
  flow: Flow
  /** The calendar in force when the step is taken. */
  calendar: Calendar
  /** The time that counts for the step. */
  at: Date
}

/** The data with its facts. Pure: the same inputs give the same facts. */
export function withFacts(
  state: CaseState,
  transition: FlowAction,
  data: ActionData,
  { at, calendar, flow }: FactContext,
): ActionData {
  if (transition.clock === 'start') return { ...data, ...started(data, { at, calendar, flow }) }
  if (transition.kind === 'whistle') {
    const { arriveWithin } = flow.clock
    const arriveBy = moveBy(at, limitMs(arriveWithin, calendar), arriveWithin.clock, calendar)
    return { ...data, arriveBy: arriveBy.toISOString() }
  }
  const { clock, dueAt, suspendedAt } = state
  if (!dueAt || !clock) return data
  const deadline: Deadline = { dueAt, warnAt: state.warnAt ?? dueAt }
  if (transition.clock === 'resume' && suspendedAt) {
    return { ...data, ...stated(afterSuspension(deadline, { from: suspendedAt, to: at }, clock, calendar)) }
  }
  if (transition.clock === 'extend' && data.amount && data.unit) {
    return {
      ...data,
      ...stated(extendDeadline(deadline, { amount: data.amount, unit: data.unit }, clock, calendar)),
    }
  }
  return data
}

/** A deadline given outright (by the source, or by an order from above) wins over the limit. */
function started(data: ActionData, { at, calendar, flow }: FactContext): ActionData {
  const limit = data.limit ?? flow.clock.fallback
  const share = flow.clock.warnShare
  if (!data.dueAt)
    return {
      limit,
      clock: limit.clock,
      calendar: calendar.key,
      ...stated(startDeadline(at, limit, calendar, share)),
    }
  const dueAt = new Date(data.dueAt)
  return clockUntil(at, dueAt, { clock: data.limit?.clock ?? 'running', share, calendar })
}

/** The clock of a deadline that is known as a moment. */
export function clockUntil(
  from: Date,
  dueAt: Date,
  { calendar, clock, share }: { calendar: Calendar; clock: ClockKind; share: number },
): ActionData {
  const lead = Math.round(elapsed(from, dueAt, clock, calendar) * (1 - share))
  return { clock, calendar: calendar.key, ...stated({ dueAt, warnAt: moveBy(from, lead, clock, calendar) }) }
}

function stated({ dueAt, warnAt }: Deadline): ActionData {
  return { dueAt: dueAt.toISOString(), warnAt: warnAt.toISOString() }
}
